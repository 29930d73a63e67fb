namespace DockerfileSecrets.Tests.Planning;

/// <summary>Every meaning that only planning can find, each in a file that shows it.</summary>
public class PlanningDiagnosticTests
{
    public static TheoryData<string, string, int> Rows => new()
    {
        { nameof(DiagnosticDescriptors.VariableNotClosed), "FROM a\nENV A=${B:-x\n", 2 },
        { nameof(DiagnosticDescriptors.PatternNotClosed), "FROM a\nENV A=${B/x\n", 2 },
        { nameof(DiagnosticDescriptors.BadSubstitution), "FROM a\nENV A=${}\n", 2 },
        { nameof(DiagnosticDescriptors.UnsupportedModifier), "FROM a\nENV A=${B!x}\n", 2 },
        { nameof(DiagnosticDescriptors.UnterminatedQuote), "FROM a\nWORKDIR /a'b\n", 2 },
        { nameof(DiagnosticDescriptors.InvalidSubstitutionPattern), "FROM a\nARG B=b\nENV A=${B#\\b}\n", 3 },
        { nameof(DiagnosticDescriptors.RequiredVariableMissing), "FROM a\nRUN --mount=type=secret,id=${ID:?set} x\n", 2 },
        { nameof(DiagnosticDescriptors.NoStages), "ARG A=1\n", 0 },
        { nameof(DiagnosticDescriptors.BlankBaseName), "FROM $NONE\n", 1 },
        { nameof(DiagnosticDescriptors.InvalidImageReference), "FROM Upper/Case\n", 1 },
        { nameof(DiagnosticDescriptors.InvalidPlatform), "FROM --platform=a/b/c/d/e a\n", 1 },
        { nameof(DiagnosticDescriptors.EmptyPlatform), "FROM --platform=$NONE a\n", 1 },
        { nameof(DiagnosticDescriptors.InvalidStageIndex), "FROM a\nCOPY --from=7 x /x\n", 2 },
        { nameof(DiagnosticDescriptors.CircularStages), "FROM a AS a\nCOPY --from=b x /x\nFROM c AS b\nCOPY --from=a x /x\n", 4 },
        { nameof(DiagnosticDescriptors.CopyFromLaterStage), "FROM a\nCOPY --from=b x /x\nFROM c AS b\n", 2 },
        { nameof(DiagnosticDescriptors.MountFromLaterStage), "FROM a\nRUN --mount=from=b,target=/b x\nFROM c AS b\n", 2 },
        { nameof(DiagnosticDescriptors.CopyFromVariable), "FROM a\nCOPY --from=$b x /x\n", 2 },
        { nameof(DiagnosticDescriptors.SshMountWithSource), "FROM a\nRUN --mount=type=ssh,source=x x\n", 2 },
        { nameof(DiagnosticDescriptors.InvalidMountTarget), "FROM a\nRUN --mount=type=tmpfs,target=/ x\n", 2 },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public void Planning_finds_it_and_names_its_line(string name, string text, int line)
    {
        var plan = SecretPlanner.Plan(DockerfileDocument.Parse(text), new PlanOptions { Platform = "linux/amd64", BaseImages = BaseImageProvider.Empty });

        var diagnostic = Assert.Single(plan.Diagnostics, d => d.Name == name);
        Assert.Equal(line, diagnostic.Line);
        Assert.Matches(@"\.\)?$", diagnostic.Message);
    }

    [Fact]
    public void What_BuildKit_would_stop_at_is_the_error_of_the_target_that_reaches_it_only()
    {
        var plan = SecretPlanner.Plan(DockerfileDocument.Parse("FROM a AS good\nRUN x\nFROM a AS bad\nRUN --mount=type=secret x\n"));

        Assert.Null(plan.Targets.Single(t => t.Name == "good").Error);
        Assert.Equal(nameof(DiagnosticDescriptors.SecretIdMissing), plan.Targets.Single(t => t.Name == "bad").Error?.Name);
    }
}
