using System.Globalization;

namespace DockerfileSecrets.Tests.Planning;

/// <summary>What a plan says of one mount.</summary>
public class PlannedMountTests
{
    /// <summary>A mount, and type, id, target, file, variable, required, mode, uid, gid and certainty; <c>-</c> for what does not apply or is not known.</summary>
    [Theory]
    [InlineData("type=secret,id=a/b", "Secret a/b /run/secrets/b /run/secrets/b - False 400 0 0 Certain")]
    [InlineData("type=secret,id=a,source=b/c", "Invalid")]
    [InlineData("type=secret,source=b/c", "Secret b/c /run/secrets/c /run/secrets/c - False 400 0 0 Certain")]
    [InlineData("type=secret,target=/x/y", "Secret y /x/y /x/y - False 400 0 0 Certain")]
    [InlineData("type=secret,target=x/y", "Secret y x/y /w/x/y - False 400 0 0 Certain")]
    [InlineData("type=secret,id=a,env=E", "Secret a - - E False 400 0 0 Certain")]
    [InlineData("type=secret,id=a,env=E,dst=/x", "Secret a /x /x E False 400 0 0 Certain")]
    [InlineData("type=secret,id=a,required,mode=0444,uid=1,gid=2", "Secret a /run/secrets/a /run/secrets/a - True 444 1 2 Certain")]
    [InlineData("type=ssh", "Ssh default - - - False 600 0 0 Certain")]
    [InlineData("type=ssh,id=k,required,mode=0400", "Ssh k - - - True 400 0 0 Certain")]
    [InlineData("type=ssh,id=$NONE", "Ssh default - - - False 600 0 0 Certain")]
    [InlineData("type=ssh,target=s", "Ssh default s /w/s - False 600 0 0 Certain")]
    [InlineData("type=$T,id=a", "Secret a /run/secrets/a /run/secrets/a - False 400 0 0 Conditional")]
    [InlineData("type=secret,id=$A", "Secret a /run/secrets/a /run/secrets/a - False 400 0 0 Conditional")]
    [InlineData("type=secret,id=a,required=$R", "Secret a /run/secrets/a /run/secrets/a - True 400 0 0 Conditional")]
    [InlineData("type=secret,id=$U", "Secret - - - - False 400 0 0 Unresolved")]
    [InlineData("type=secret,id=$U,target=/x", "Secret - /x /x - False 400 0 0 Unresolved")]
    [InlineData("type=secret,id=a,target=$U", "Secret a - - - False 400 0 0 Unresolved")]
    [InlineData("type=secret,id=a,env=$U", "Secret a - - - False 400 0 0 Unresolved")]
    [InlineData("type=secret,id=a,required=$U", "Secret a /run/secrets/a /run/secrets/a - - 400 0 0 Unresolved")]
    [InlineData("type=secret,id=a,mode=$U", "Secret a /run/secrets/a /run/secrets/a - False - 0 0 Unresolved")]
    [InlineData("type=secret,id=a,uid=$U,gid=$U", "Secret a /run/secrets/a /run/secrets/a - False 400 - - Unresolved")]
    [InlineData("type=ssh,id=$U,mode=$U", "Ssh - - - - False - 0 0 Unresolved")]
    [InlineData("type=$U,id=a,mode=0444", "- a /run/secrets/a /run/secrets/a - False 444 0 0 Unresolved")]
    [InlineData("type=$U,id=a", "- a /run/secrets/a /run/secrets/a - False 400 0 0 Unresolved")]
    [InlineData("type=secret,id=${}", "Invalid")]
    [InlineData("type=secret,id=a,mode=9", "Invalid")]
    [InlineData("type=secret,id=a,required=x", "Invalid")]
    [InlineData("type=secret", "Invalid")]
    [InlineData("type=x,id=a", "Invalid")]
    public void A_mount_is_resolved(string mount, string expected)
    {
        var plan = Planned.Of($"FROM scratch\nARG T=secret\nARG A=a\nARG R=true\nARG U\nUSER 0\nWORKDIR /w\nRUN --mount={mount} true\n", new PlanOptions { Platform = "linux/amd64" });
        plan = expected.EndsWith("Unresolved", StringComparison.Ordinal) ? Planned.Of($"FROM a\nARG T=secret\nARG A=a\nARG R=true\nARG U\nUSER 0\nWORKDIR /w\nRUN --mount={mount} true\n", new PlanOptions()) : plan;
        var planned = Assert.Single(plan.Instructions[^1].Mounts);
        Assert.Equal(mount, planned.Raw);
        if (expected == "Invalid")
        {
            Assert.Equal(PlanCertainty.Invalid, planned.Certainty);
            Assert.Empty(plan.Targets[0].Secrets);
            Assert.Empty(plan.Targets[0].Ssh);
            return;
        }

        object?[] parts =
        [
            planned.Type, planned.Id, planned.Target, planned.FilePath, planned.EnvironmentVariable, planned.Required,
            planned.Mode is { } mode ? Convert.ToString(mode, 8) : null, planned.Uid, planned.Gid, planned.Certainty,
        ];
        Assert.Equal(expected, string.Join(' ', parts.Select(p => Convert.ToString(p, CultureInfo.InvariantCulture) is { Length: > 0 } text ? text : "-")));
    }

    [Fact]
    public void Mounts_of_other_types_are_in_no_plan() =>
        Assert.Empty(Planned.Of("FROM a\nRUN --mount=type=cache,target=/a --mount=type=tmpfs,target=/b --mount=target=/c true\n").Instructions[0].Mounts);

    [Fact]
    public void The_variables_of_a_mount_are_in_order_and_each_once()
    {
        var mount = Planned.Mount("FROM a\nARG B=b\nARG A=a\nRUN --mount=type=secret,id=$B$A,target=/$B,env=${NONE:-$A} true\n");
        Assert.Equal(["A", "B", "NONE"], mount.Variables.ToArray());
        Assert.Equal(["A", "B"], mount.Arguments.ToArray());
        Assert.Empty(Planned.Mount("FROM a\nRUN --mount=type=secret,id=${},target=/t true\n").Variables);
    }

    [Fact]
    public void What_is_not_known_is_in_the_order_of_the_text_with_the_user_last()
    {
        const string text = "FROM a\nARG B\nARG A\nRUN --mount=type=secret,target=$B-$A-$B,id=$A,mode=$HOME true\n";
        Assert.Equal(
            ["4 target `$B-$A-$B` BuildArgumentWithoutValue A B", "4 id `$A` BuildArgumentWithoutValue A", "4 mode `$HOME` FromBaseImage HOME", "4 user `` FromBaseImage"],
            Planned.Unresolved(text, new PlanOptions()));
    }

    [Fact]
    public void A_value_waits_for_what_its_variables_wait_for()
    {
        const string text = "FROM a\nARG B\nARG A\nENV C=$B$A\nUSER 0\nRUN --mount=type=secret,id=$C,target=/t true\n";
        Assert.Equal(["6 id `$C` DependsOnUnresolved A B C"], Planned.Unresolved(text, new PlanOptions()));
    }

    [Theory]
    [InlineData("ARG A=1\nARG A=$A$HOME", "FromBaseImage A HOME")]
    [InlineData("ARG A=${}", "DefinitionFailed A")]
    public void The_reason_is_the_nearest(string before, string expected)
    {
        var unresolved = Planned.Unresolved($"FROM a\n{before}\nUSER 0\nRUN --mount=type=secret,id=$A,target=/t true\n", new PlanOptions());
        Assert.EndsWith(expected, Assert.Single(unresolved), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("USER ${}", "user `${}` DefinitionFailed")]
    [InlineData("ARG U\nUSER u$U", "user `u$U` BuildArgumentWithoutValue U")]
    public void Each_mount_names_the_user_with_its_own_line(string user, string expected)
    {
        var text = $"FROM a\n{user}\nRUN --mount=type=secret,id=a true\nRUN --mount=type=secret,id=a true\n";
        var first = user.Split('\n').Length + 2;
        Assert.Equal([$"{first} {expected}", $"{first + 1} {expected}"], Planned.Unresolved(text, new PlanOptions()));
    }
}
