namespace DockerfileSecrets.Tests.Stages;

public sealed class StageGraphTests
{
    private static StageGraph Graph(string text, PlanOptions? options = null) => StageGraph.Create(DockerfileDocument.Parse(text), options);

    [Fact]
    public void Names_are_lower_cased_and_found_without_regard_to_case()
    {
        var graph = Graph("FROM alpine AS Build\nFROM build\n");
        Assert.Equal("build", graph.Stages[0].Name);
        Assert.Same(graph.Stages[0], graph.Find("BUILD"));
        Assert.Same(graph.Stages[0], graph.Stages[1].Base);
    }

    [Fact]
    public void From_compares_names_with_regard_to_case() =>
        Assert.Equal("DFS054", Assert.Single(Graph("FROM alpine AS build\nFROM Build\n").Diagnostics).Code);

    [Fact]
    public void Of_two_stages_with_one_name_from_takes_the_earlier_one_and_copy_the_last()
    {
        var graph = Graph("FROM alpine AS a\nFROM a AS b\nFROM alpine AS a\nFROM scratch\nCOPY --from=a / /\n");
        Assert.Equal(0, graph.Stages[1].Base!.Index);
        Assert.Equal([2], graph.Stages[3].Dependencies.Select(d => d.Index));
    }

    [Fact]
    public void Numbers_count_for_copy_but_not_for_mounts()
    {
        var graph = Graph("FROM alpine AS a\nFROM scratch\nCOPY --from=0 / /\nFROM scratch\nRUN --mount=from=0,target=/m true\n");
        Assert.Equal([0], graph.Stages[1].Dependencies.Select(d => d.Index));
        Assert.Empty(graph.Stages[2].Dependencies);
    }

    [Theory]
    [InlineData("FROM alpine AS a\nCOPY --from=b / /\nFROM alpine AS b\nCOPY --from=a / /\n", "DFS059")]
    [InlineData("FROM alpine AS a\nCOPY --from=a / /\n", "DFS059")]
    [InlineData("FROM scratch AS scratch\nRUN --mount=type=secret,id=a true\n", "DFS059")]
    [InlineData("FROM alpine\nCOPY --from=7 / /\n", "DFS058")]
    [InlineData("FROM alpine\nCOPY --from=$X / /\n", "DFS062")]
    [InlineData("ARG B\nFROM $B\n", "DFS053")]
    [InlineData("FROM ${B:?no}\n", "DFS051")]
    [InlineData("FROM --platform=$P alpine\n", "DFS055")]
    [InlineData("FROM --platform=a/b/c/d alpine\n", "DFS056")]
    [InlineData("FROM UPPER\n", "DFS054")]
    public void Wrong_stages_are_reported(string text, string code) => Assert.Contains(Graph(text).Diagnostics, d => d.Code == code);

    [Theory]
    [InlineData("alpine", true)]
    [InlineData("node:22-bookworm_slim.1", true)]
    [InlineData("my_team/my__app", true)]
    [InlineData("a.example/b-c/d--e:1", true)]
    [InlineData("localhost:5000/x:y", true)]
    [InlineData("alpine:", false)]
    [InlineData("alpine:-1", false)]
    [InlineData("a..b", false)]
    [InlineData("a_.b", false)]
    [InlineData("-a", false)]
    [InlineData("a/", false)]
    [InlineData("a//b", false)]
    [InlineData("a_b.example/c", false)]
    [InlineData("0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef", false)]
    public void Names_of_images_are_valid_where_the_builder_takes_them(string image, bool isValid) =>
        Assert.Equal(isValid, Graph($"FROM {image}\n").Diagnostics.IsEmpty);

    [Fact]
    public void A_tag_has_128_characters_at_most()
    {
        Assert.Empty(Graph($"FROM a:{new string('t', 128)}\n").Diagnostics);
        Assert.Single(Graph($"FROM a:{new string('t', 129)}\n").Diagnostics);
    }

    [Fact]
    public void A_circle_of_many_stages_is_found_without_recursion()
    {
        const int count = 50_000;
        var text = string.Concat(Enumerable.Range(0, count).Select(i => $"FROM alpine AS s{i}\nCOPY --from=s{(i + 1) % count} / /\n"));
        Assert.Single(Graph(text).Diagnostics, d => d.Code == "DFS059");
    }

    [Fact]
    public void A_stage_has_its_own_platform_or_that_of_its_base_or_of_the_build()
    {
        var graph = Graph("FROM --platform=linux/arm/v7 alpine AS a\nFROM a\nFROM alpine\n", new PlanOptions { Platform = "linux/x86_64" });
        Assert.Equal(["linux/arm/v7", "linux/arm/v7", "linux/amd64"], graph.Stages.Select(s => s.Platform));
    }

    [Fact]
    public void Triggers_run_in_the_stage_on_top_and_not_in_those_above()
    {
        var graph = Graph("FROM alpine AS deps\nFROM alpine AS base\nONBUILD COPY --from=deps / /\nFROM base AS child\nFROM child\n");
        Assert.Equal([0, 0, 1, 0], graph.Stages.Select(s => s.Dependencies.Length));
        Assert.Equal([0, 1, 2, 3], StageGraph.GetReachable(graph.Stages[3]).Select(s => s.Index));
    }

    [Fact]
    public void A_stage_that_is_named_twice_is_one_dependency() =>
        Assert.Equal([0, 1], Graph("FROM a AS a\nFROM a AS b\nFROM a\nCOPY --from=a / /\nCOPY --from=b / /\nCOPY --from=A x /x\nCOPY --from=0 y /y\n").Stages[2].Dependencies.Select(d => d.Index));

    [Fact]
    public void A_stage_is_written_by_its_name_or_its_number() =>
        Assert.Equal(["build", "stage-1"], Graph("FROM a AS Build\nFROM a\n").Stages.Select(s => s.ToString()));

    [Theory]
    [InlineData("FROM \"$A\"\n", "x")]
    [InlineData("FROM \"a$A\"\n", "ax")]
    [InlineData("FROM \"a\"\n", "a")]
    [InlineData("FROM a'$A'\n", "a$A")]
    [InlineData("FROM a\\$A\n", "a$A")]
    [InlineData("# escape=`\nFROM a`$A\n", "a$A")]
    [InlineData("FROM $A$B-$A\n", "x-x")]
    [InlineData("FROM ${B:-$A}\n", "x")]
    public void Words_of_FROM_are_expanded(string text, string image) =>
        Assert.Equal(image, Graph(text.Replace("FROM", "ARG A=x\nFROM", StringComparison.Ordinal)).Stages[0].Image);

    [Fact]
    public void Nothing_is_refused_by_name()
    {
        var graph = Graph("FROM a\n");
        Assert.Equal("document", Assert.Throws<ArgumentNullException>(() => StageGraph.Create(null!)).ParamName);
        Assert.Equal("name", Assert.Throws<ArgumentNullException>(() => graph.Find(null!)).ParamName);
        Assert.Equal("target", Assert.Throws<ArgumentNullException>(() => StageGraph.GetReachable(null!)).ParamName);
        Assert.Equal("json", Assert.Throws<ArgumentNullException>(() => BaseImageProvider.FromInspectOutput(null!)).ParamName);
    }
}
