namespace DockerfileSecrets.Tests.Planning;

/// <summary>Who can read the file of a mount: the owner by the first bits of the mode, else the group by the second, else all by the third; root always.</summary>
public class ReadabilityTests
{
    /// <summary>The USER, empty for none and <c>?</c> for one that is not known; the options; and the first letter of the answer: Readable, Unreadable, Neither.</summary>
    [Theory]
    [InlineData("", "mode=0", "R")]
    [InlineData("0", "mode=0400,uid=5", "R")]
    [InlineData("0:7", "mode=0", "R")]
    [InlineData("root", "mode=0400,uid=5", "R")]
    [InlineData("root:7", "mode=0", "R")]
    [InlineData(":7", "mode=0400", "R")]
    [InlineData("?", "mode=0444", "R")]
    [InlineData("?", "mode=0777", "R")]
    [InlineData("?", "mode=0440", "N")]
    [InlineData("?", "mode=0404", "N")]
    [InlineData("?", "mode=0044", "N")]
    [InlineData("?", "mode=0", "N")]
    [InlineData("node", "mode=0400", "U")]
    [InlineData("node", "mode=0440", "N")]
    [InlineData("node", "mode=0404", "N")]
    [InlineData("node", "mode=0,uid=1000", "U")]
    [InlineData("node", "mode=0333,uid=1000", "U")]
    [InlineData("node", "mode=0400,uid=1000", "N")]
    [InlineData("node", "mode=0040,uid=1000", "N")]
    [InlineData("node", "mode=0004,uid=1000", "N")]
    [InlineData("node:7", "mode=0400", "U")]
    [InlineData("1000", "mode=0400", "U")]
    [InlineData("1000", "mode=0400,uid=1000", "R")]
    [InlineData("1000", "mode=0044,uid=1000", "U")]
    [InlineData("1000", "mode=0440", "N")]
    [InlineData("1000", "mode=0404", "N")]
    [InlineData("1000", "mode=0044", "R")]
    [InlineData("1000:staff", "mode=0440", "N")]
    [InlineData("1000:7", "mode=0440,gid=7", "R")]
    [InlineData("1000:7", "mode=0404,gid=7", "U")]
    [InlineData("1000:7", "mode=0440,gid=8", "U")]
    [InlineData("1000:7", "mode=0404,gid=8", "R")]
    [InlineData("1000:7", "mode=0040,uid=1000,gid=7", "U")]
    [InlineData("1000:0", "mode=0440", "R")]
    [InlineData("1000:0", "mode=0400", "U")]
    [InlineData("4294967296", "mode=0404,uid=1", "N")]
    public void The_first_that_fits_decides(string user, string options, string expected)
    {
        var set = user switch { "" => "", "?" => "ARG U\nUSER $U\n", _ => $"USER {user}\n" };
        var planOptions = user == "?" ? new PlanOptions() : Planned.Known;
        var answer = Planned.Mount($"FROM a\n{set}RUN --mount=type=secret,id=a,target=/a,{options} true\n", planOptions).Readability;
        Assert.Equal(expected switch { "R" => SecretReadability.Readable, "U" => SecretReadability.Unreadable, _ => SecretReadability.Unknown }, answer);
    }

    [Theory]
    [InlineData("mode=$M")]
    [InlineData("uid=$M")]
    [InlineData("gid=$M")]
    public void An_option_that_is_not_known_leaves_it_open(string option)
    {
        var mount = Planned.Mount($"FROM a\nARG M\nUSER 0\nRUN --mount=type=secret,id=a,target=/a,{option} true\n", new PlanOptions());
        Assert.Equal(SecretReadability.Unknown, mount.Readability);
    }

    [Theory]
    [InlineData("env=E", SecretReadability.NoFile)]
    [InlineData("env=E,target=$NONE", SecretReadability.NoFile)]
    [InlineData("env=E,target=/a", SecretReadability.Unreadable)]
    [InlineData("env=E,target=$A", SecretReadability.Unreadable)]
    [InlineData("target=$NONE", SecretReadability.Unreadable)]
    public void A_variable_alone_is_no_file(string options, SecretReadability expected)
    {
        var mount = Planned.Mount($"FROM a\nARG A=/a\nUSER 1\nRUN --mount=type=secret,id=a,{options} true\n");
        Assert.Equal(expected, mount.Readability);
        Assert.Equal(expected == SecretReadability.NoFile, mount.FilePath is null);
    }
}
