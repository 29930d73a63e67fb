namespace DockerfileSecrets.Tests.Stages;

/// <summary>What is said about stages and their words: whole messages, with the text that each points at.</summary>
public class StageMessageTests
{
    private const string Sixty = "U12345678901234567890123456789012345678901234567890123456789";

    private static string[] Said(string text, PlanOptions? options = null)
    {
        var document = DockerfileDocument.Parse(text);
        return [.. StageGraph.Create(document, options).Diagnostics.Select(d => $"{d.Code} {text.Substring(d.Span.Start, d.Span.Length)}: {d.Message}")];
    }

    [Theory]
    [InlineData("FROM ${A:-x\n", "DFS050 ${A:-x: A variable in `${A:-x` has no closing `}`. A blank ends a word here: quote the whole of it.")]
    [InlineData("FROM ${A/x\n", "DFS050 ${A/x: A replacement in `${A/x` is not complete: `${name/pattern/replacement}`.")]
    [InlineData("FROM a${}\n", "DFS050 a${}: Braces in `a${}` hold no variable. Write `${NAME}`, or `\\$` for a dollar sign.")]
    [InlineData("FROM ${A!x}\n", "DFS050 ${A!x}: A variable in `${A!x}` has a modifier that the builder does not know. It knows `:-` `-` `:+` `+` `:?` `?` `#` `%` and `/`.")]
    [InlineData("FROM a'b\n", "DFS050 a'b: A quote in `a'b` is not closed.")]
    [InlineData("FROM a\"b\n", "DFS050 a\"b: A quote in `a\"b` is not closed.")]
    [InlineData("FROM ${A#\\b}\n", "DFS050 ${A#\\b}: A pattern in `${A#\\b}` escapes a character that needs no escape.")]
    [InlineData("FROM ${A:?no}\n", "DFS051 ${A:?no}: `${A:?no}` needs a variable that is not set. Give it as a build argument, or declare it with ARG before.")]
    [InlineData("FROM --platform=${A:?no} a\n", "DFS051 --platform=${A:?no}: `${A:?no}` needs a variable that is not set. Give it as a build argument, or declare it with ARG before.")]
    [InlineData("ARG A=${B:?no}\nFROM a\n", "DFS051 A=${B:?no}: `${B:?no}` needs a variable that is not set. Give it as a build argument, or declare it with ARG before.")]
    [InlineData("FROM $A\n", "DFS053 $A: `$A` is empty when it is expanded. Only an ARG before the first FROM counts here; give it a default.")]
    [InlineData("FROM Up\n", "DFS054 Up: `Up` is neither an earlier stage nor a valid name of an image: the name of an image is lower-case. FROM compares names of stages with regard to case, and they are lower-case.")]
    [InlineData("FROM --platform=$A a\n", "DFS055 --platform=$A: The platform `$A` is empty when it is expanded. Only an ARG before the first FROM counts here.")]
    [InlineData("FROM --platform=a/b/c/d a\n", "DFS056 --platform=a/b/c/d: `a/b/c/d` is no platform. Write one such as `linux/amd64`.")]
    [InlineData("FROM a\nCOPY --from=7 / /\n", "DFS058 --from=7: There is no stage number 7: the file has 1, counted from 0.")]
    [InlineData("FROM a\nCOPY --from=1 / /\n", "DFS058 --from=1: There is no stage number 1: the file has 1, counted from 0.")]
    [InlineData("FROM a\nCOPY --from=-1 / /\n", "DFS058 --from=-1: There is no stage number -1: the file has 1, counted from 0.")]
    [InlineData("FROM a\nCOPY --from=99999999999 / /\n", "DFS058 --from=99999999999: There is no stage number 99999999999: the file has 1, counted from 0.")]
    [InlineData("FROM a\nCOPY --from=Up / /\n", "DFS054 --from=Up: `Up` is neither an earlier stage nor a valid name of an image: the name of an image is lower-case. FROM compares names of stages with regard to case, and they are lower-case.")]
    [InlineData("FROM a\nCOPY --from=$A / /\n", "DFS062 --from=$A: `--from=$A` cannot hold a variable or a quote. Name the image in a stage of its own (`FROM image AS name`) and copy from that.")]
    [InlineData("FROM a\nCOPY --from=${A:?no} / /\n", "DFS051 --from=${A:?no}: `${A:?no}` needs a variable that is not set. Give it as a build argument, or declare it with ARG before.")]
    [InlineData("FROM a\nRUN --mount=from=Up,target=/m true\n", "DFS054 from=Up,target=/m: `Up` is neither an earlier stage nor a valid name of an image: the name of an image is lower-case. FROM compares names of stages with regard to case, and they are lower-case.")]
    [InlineData("FROM a AS s\nCOPY --from=s / /\n", "DFS059 COPY --from=s / /: The stage `s` takes files from `s`, which itself waits for `s`. (Found from the stage `s`.)")]
    [InlineData("FROM a\nCOPY --from=0 / /\n", "DFS059 COPY --from=0 / /: The stage `stage-0` takes files from `stage-0`, which itself waits for `stage-0`. (Found from the stage `stage-0`.)")]
    [InlineData("FROM a\nCOPY --from=b / /\nFROM a AS b\nCOPY --from=0 / /\n", "DFS059 COPY --from=0 / /: The stage `b` takes files from `stage-0`, which itself waits for `b`. (Found from the stage `stage-0`.)")]
    public void Something_wrong_is_said_once_with_its_place(string text, string expected) => Assert.Equal([expected], Said(text));

    [Fact]
    public void A_word_that_becomes_too_long_is_told() => Assert.Equal(
        ["DFS052 ${A}1234: `${A}1234` expands to more than is followed here. Write it simpler."],
        Said("ARG A=abc\nFROM ${A}1234\n", new PlanOptions { MaxExpansionLength = 6 }));

    [Theory]
    [InlineData("", Sixty)]
    [InlineData("6", Sixty + "...")]
    public void Long_words_are_cut_after_sixty_characters(string more, string shown) =>
        Assert.StartsWith($"DFS054 {Sixty}{more}: `{shown}` is neither an earlier stage", Assert.Single(Said($"FROM {Sixty}{more}\n")), StringComparison.Ordinal);

    [Theory]
    [InlineData("finel", "No stage is named `finel`. Did you mean `final`?")]
    [InlineData("else", "No stage is named `else`. Name one with `FROM image AS name`.")]
    public void A_target_that_is_no_stage_is_told(string target, string message) =>
        Assert.Equal(message, SecretPlanner.Plan(DockerfileDocument.Parse("FROM alpine AS final\n"), new PlanOptions { Target = target }).Targets[0].Error!.Message);

    [Fact]
    public void What_stops_every_target_comes_in_the_order_of_the_builder() => Assert.Equal(
        ["DFS053", "DFS058", "DFS059", "DFS054"],
        Said("FROM Up AS a\nCOPY --from=a / /\nCOPY --from=9 / /\nFROM $A\n").Select(s => s[..6]));

    [Theory]
    [InlineData("FROM a\nCOPY --from= x /x\n")]
    [InlineData("FROM a\nCOPY --from=scratch x /x\n")]
    [InlineData("FROM a\nRUN --mount=from=$A,target=/m true\n")]
    [InlineData("FROM a\nRUN --mount=from=,target=/m true\n")]
    [InlineData("FROM a\nCOPY --from=b:1 x /x\nCOPY --from=1 x /x\n")]
    [InlineData("FROM a\nRUN --mount=from=b,target=/m true\nCOPY --from=1 x /x\n")]
    [InlineData("FROM a\nCOPY --from=b / /\nCOPY --from=c / /\nFROM y AS b\nFROM z AS c\nCOPY --from=b / /\n")]
    [InlineData("FROM a AS a\nFROM a AS b\nCOPY --from=a / /\nCOPY --from=a / /\n")]
    public void Nothing_is_said_where_nothing_is_wrong(string text) => Assert.Empty(Said(text));

    [Fact]
    public void A_wrong_image_is_said_once_for_all_that_take_files_from_it() =>
        Assert.Single(Said("FROM a\nCOPY --from=Up x /x\nCOPY --from=Up y /y\nRUN --mount=from=Up,target=/m true\n"));

    [Fact]
    public void A_circle_behind_another_stage_is_said_once() =>
        Assert.Equal(["DFS059"], Said("FROM x\nCOPY --from=a / /\nFROM y AS a\nCOPY --from=a / /\n").Select(s => s[..6]));
}
