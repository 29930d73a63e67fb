namespace DockerfileSecrets.Tests.Validation.Fixes;

/// <summary>The fixes of the rules, each in the places that it may meet.</summary>
public class RuleFixTests
{
    [Theory]
    [InlineData("type=secret,id=x, target=/t make", "type=secret,id=x,target=/t make")]
    [InlineData("type=secret,id=x,\t target=/t,  required make", "type=secret,id=x,target=/t,required make")]
    [InlineData("type=secret,id=x , target=/t make", "type=secret,id=x,target=/t make")]
    [InlineData("type=secret id=x,target=/t make", "type=secret,id=x,target=/t make")]
    [InlineData("type=secret,id=x, \\\n    target=/t make", "type=secret,id=x,\\\ntarget=/t make")]
    [InlineData("type=secret,id=x, \\\r\n    # where it goes\r\n    target=/t \\\r\n  make", "type=secret,id=x,\\\r\n    # where it goes\r\ntarget=/t \\\r\n  make")]
    [InlineData("type=secret,id=x, make", "type=secret,id=x make")]
    [InlineData("type=secret,id=x, \\\n    make", "type=secret,id=x \\\n    make")]
    [InlineData("type=cache target=/c make", "type=cache,target=/c make")]
    [InlineData("type=secret,id=x, ENV=prod make", "type=secret,id=x ENV=prod make")]
    public void A_split_mount_is_joined(string before, string after) => AssertRun("DFS105", before, after, isSafe: true);

    [Theory]
    [InlineData("requird", "required")]
    [InlineData("mod=0444", "mode")]
    public void A_misspelled_option_is_joined_and_then_named(string option, string meant)
    {
        var before = $"FROM scratch\nRUN --mount=type=secret,id=x, {option} make\n";
        var text = TextEdit.Apply(before, Assert.Single(Found.In("DFS105", before)).Diagnostic.Fixes[0].Edits);
        Assert.Equal($"FROM scratch\nRUN --mount=type=secret,id=x,{option} make\n", text);
        Assert.Contains($"`{meant}`", Assert.Single(Found.In("DFS101", text)).Diagnostic.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("type=secret,id=x,env=my-token make", "type=secret,id=x,env=my_token make")]
    [InlineData("type=secret,id=x,env=1.x make", "type=secret,id=x,env=_1_x make")]
    [InlineData("'type=secret,ENV=a-b,id=x' make", "'type=secret,ENV=a_b,id=x' make")]
    public void A_name_becomes_one_that_shells_can_read(string before, string after) => AssertRun("DFS106", before, after, isSafe: false);

    [Theory]
    [InlineData("# syntax=docker/dockerfile:1.3\n", "# syntax=docker/dockerfile:1.10\n")]
    [InlineData("#syntax = docker.io/docker/dockerfile:1.9.0\r\n", "#syntax = docker.io/docker/dockerfile:1.10\r\n")]
    public void The_version_of_the_frontend_is_raised(string before, string after)
    {
        const string Rest = "FROM scratch\nRUN --mount=type=secret,id=x,env=X,required [\"npm\", \"ci\"]\n";
        Fixing.AssertFixed("DFS107", before + Rest, after + Rest, isSafe: false);
    }

    [Theory]
    [InlineData("type=secret,source=~/.aws/credentials,target=/c make", "type=secret,id=credentials,target=/c make")]
    [InlineData("type=secret,id=./t.txt,env=T make", "type=secret,id=t.txt,env=T make")]
    public void A_path_becomes_an_id(string before, string after) => AssertRun("DFS108", before, after, isSafe: false);

    [Theory]
    [InlineData("type=secret,id=x --mount=type=secret,id=x make", "type=secret,id=x make")]
    [InlineData("type=secret,id=x \\\n    --mount=type=secret,id=x \\\n    make", "type=secret,id=x \\\n    make")]
    [InlineData("type=secret,id=x \\\r\n    --mount='type=secret,id=x' --mount=type=ssh make", "type=secret,id=x --mount=type=ssh make")]
    public void The_second_of_two_equal_mounts_goes(string before, string after) => AssertRun("DFS202", before, after, isSafe: true);

    [Theory]
    [InlineData("type=secret,id=x,target=~/.npmrc make", "type=secret,id=x,target=/root/.npmrc make")]
    public void The_home_of_root_is_written(string before, string after) => AssertRun("DFS204", before, after, isSafe: false);

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void A_global_argument_is_declared(string end) => Fixing.AssertFixed(
        "DFS204",
        $"ARG D=/srv{end}FROM scratch{end}# fetch{end}  RUN --mount=type=secret,id=x,target=$D/x make{end}",
        $"ARG D=/srv{end}FROM scratch{end}# fetch{end}  ARG D{end}RUN --mount=type=secret,id=x,target=$D/x make{end}",
        isSafe: false);

    [Theory]
    [InlineData("type=secret,id=x,mode=0444 make", "type=secret,id=x make")]
    [InlineData("type=secret,mode=0444,id=x make", "type=secret,id=x make")]
    [InlineData("mode=0444,type=secret,id=x make", "type=secret,id=x make")]
    [InlineData("type=secret,id=x,\\\nmode=0444 \\\n  make", "type=secret,id=x\\\n \\\n  make")]
    [InlineData("type=secret,\\\nmode=0444,\\\nid=x make", "type=secret,\\\nid=x make")]
    [InlineData("type=secret,id=x,mode=0755 make", "type=secret,id=x,mode=0500 make")]
    public void Root_needs_no_mode(string before, string after) => AssertRun("DFS206", before, after, isSafe: false);

    [Fact]
    public void A_user_with_a_number_gets_the_file() => Fixing.AssertFixed(
        "DFS206",
        "FROM scratch\nUSER 1000:1000\nRUN --mount=type=secret,id=x,mode=0444 make\n",
        "FROM scratch\nUSER 1000:1000\nRUN --mount=type=secret,id=x,uid=1000 make\n",
        isSafe: false);

    [Theory]
    [InlineData("type=secret,id=x,ro make", "type=secret,id=x make")]
    [InlineData("ro,type=secret,id=x make", "type=secret,id=x make")]
    [InlineData("type=secret,id=x,uid=0,env=X make", "type=secret,id=x,env=X make")]
    [InlineData("'type=secret,\"id=a,b\",ro,target=/x' make", "'type=secret,\"id=a,b\",target=/x' make")]
    [InlineData("type=secret,\\\r\n# comment, with 'quotes' no\r\nid=x,ro make", "type=secret,\\\r\n# comment, with 'quotes' no\r\nid=x make")]
    public void An_option_without_effect_goes(string before, string after) => AssertRun("DFS207", before, after, isSafe: true);

    [Theory]
    [InlineData("type=secret,id=x", "type=secret,id=x,required")]
    [InlineData("type=secret,id=x,required=false", "type=secret,id=x,required")]
    [InlineData("'type=secret,id=x'", "'type=secret,id=x,required'")]
    [InlineData("type=secret,\\\nid=x", "type=secret,\\\nid=x,required")]
    public void A_secret_that_others_require_becomes_required(string before, string after)
    {
        AssertRun("DFS212", before + " make\nRUN --mount=type=secret,id=x,required make", after + " make\nRUN --mount=type=secret,id=x,required make", isSafe: false);
        AssertRun("DFS217", before + " make", after + " make", isSafe: false, new ValidationOptions { Settings = new Dictionary<string, RuleSetting> { ["DFS217"] = RuleSetting.On } });
    }

    [Fact]
    public void A_secret_that_hides_a_value_becomes_required() => Fixing.AssertFixed(
        "DFS213",
        "FROM scratch\nENV X=1\nRUN --mount=type=secret,id=x,env=X make\n",
        "FROM scratch\nENV X=1\nRUN --mount=type=secret,id=x,env=X,required make\n",
        isSafe: false);

    [Fact]
    public void A_misspelled_id_becomes_the_allowed_one() =>
        AssertRun("DFS216", "type=secret,src=npm_tokn make", "type=secret,src=npm_token make", isSafe: false, new ValidationOptions { AllowedSecretIds = new HashSet<string> { "npm_token" } });

    [Theory]
    [InlineData("DFS207", "type=secret,id=x,\"ro\" make")]
    [InlineData("DFS207", "type=secret,id=x,r\\o make")]
    [InlineData("DFS207", "type=secret,id=x,r\\\no make")]
    [InlineData("DFS206", "type=secret,id=x,\"mode\"=0444 make")]
    [InlineData("DFS202", "type=secret,id=x \\\n # why\n --mount=type=secret,id=x make")]
    [InlineData("DFS105", "'type=secret,id=x,' make")]
    [InlineData("DFS108", "type=secret,source=~/.npmrc make")]
    public void Where_it_would_be_a_guess_there_is_no_fix(string code, string run) =>
        Assert.Empty(Assert.Single(Found.In(code, $"FROM scratch\nRUN --mount={run}\n")).Diagnostic.Fixes);

    [Fact]
    public void A_trigger_is_fixed_where_it_stands() => Fixing.AssertFixed(
        "DFS207",
        "FROM scratch\nONBUILD RUN --mount=type=secret,id=x,ro make\n",
        "FROM scratch\nONBUILD RUN --mount=type=secret,id=x make\n",
        isSafe: true);

    private static void AssertRun(string code, string before, string after, bool isSafe, ValidationOptions? options = null) => Fixing.AssertFixed(
        code,
        $"# a comment\nFROM scratch\n\nRUN --mount={before}\nRUN true \n",
        $"# a comment\nFROM scratch\n\nRUN --mount={after}\nRUN true \n",
        isSafe,
        options);
}
