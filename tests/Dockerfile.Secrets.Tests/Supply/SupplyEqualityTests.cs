namespace DockerfileSecrets.Tests.Supply;

/// <summary>Supplies and comparisons are equal when all that they say is: each part counts, and lists by what they hold.</summary>
public class SupplyEqualityTests
{
    private static readonly SupplyOrigin Origin = new(SupplyDialect.Docker, "--secret");
    private static readonly SuppliedSecret Secret = new("t", SecretSourceKind.File, "f", Origin);

    private static SecretSupply Supply() => new()
    {
        Secrets = [Secret],
        Arguments = [new SuppliedArgument("T", true, Origin)],
        Unknown = [new UnknownSupply(Origin, "is odd")],
        Diagnostics = SecretSupply.FromDockerFlags(["x"]).Diagnostics,
    };

    private static SupplyMatch Match() => SupplyMatch.Compare(
        SecretPlanner.Plan(DockerfileDocument.Parse("FROM a\nRUN --mount=type=secret,id=t x\n")),
        Supply() with { Unknown = [] },
        new FixedSources { Files = { ["f"] = new SourceFacts(SourceState.Directory) } });

    [Fact]
    public void Supplies()
    {
        Same(Supply(), Supply());
        Different(Supply(), s => s with { Secrets = [] }, s => s with { Secrets = [Secret with { Id = "u" }] }, s => s with { Arguments = [] }, s => s with { Unknown = [] }, s => s with { Diagnostics = [] });
        Assert.False(Supply().Equals(null));
    }

    [Theory]
    [InlineData("x")]
    [InlineData("id=a,scr=b")]
    [InlineData("id=a,src=b,env=c")]
    public void What_is_read_twice_is_the_same(string flag)
    {
        Same(SecretSupply.FromDockerFlags([flag]), SecretSupply.FromDockerFlags([flag]));
        Same(SecretSupply.FromPodmanFlags([flag]), SecretSupply.FromPodmanFlags([flag]));
        Assert.NotEqual(SecretSupply.FromDockerFlags([flag + "x"]), SecretSupply.FromPodmanFlags([flag]));
    }

    [Fact]
    public void What_is_wrong_with_a_supply()
    {
        static SupplyDiagnostic With(DiagnosticDescriptor descriptor, int start = 1, string message = "m", string? suggestion = "s", DiagnosticSeverity severity = DiagnosticSeverity.Error) =>
            new(Origin, new Diagnostic(descriptor, new TextSpan(start, 2), message, suggestion) { Severity = severity });
        var one = With(DiagnosticDescriptors.SecretFlagMalformed);
        Same(one, With(DiagnosticDescriptors.SecretFlagMalformed));
        Different(
            one,
            d => d with { Origin = Origin with { Line = 4 } },
            _ => With(DiagnosticDescriptors.SecretFlagFieldWithoutValue),
            _ => With(DiagnosticDescriptors.SecretFlagMalformed, start: 2),
            _ => With(DiagnosticDescriptors.SecretFlagMalformed, message: "n"),
            _ => With(DiagnosticDescriptors.SecretFlagMalformed, suggestion: null),
            _ => With(DiagnosticDescriptors.SecretFlagMalformed, severity: DiagnosticSeverity.Warning));
        Assert.False(one.Equals(null));
    }

    [Fact]
    public void Comparisons()
    {
        Same(Match(), Match());
        Different(Match(), m => m with { Needs = [] }, m => m with { Supplied = [] }, m => m with { LeakedArguments = [] });
        Assert.False(Match().Equals(null));
    }

    [Fact]
    public void Needs()
    {
        Same(Match().Needs[0], Match().Needs[0]);
        Different(
            Match().Needs[0],
            n => n with { Need = n.Need with { Required = true } },
            n => n with { Outcome = SupplyOutcome.Unknown },
            n => n with { Supplied = null },
            n => n with { Messages = [] },
            n => n with { Messages = ["x"] });
        Assert.False(Match().Needs[0].Equals(null));
    }

    [Fact]
    public void Supplied_secrets()
    {
        Same(Match().Supplied[0], Match().Supplied[0]);
        Different(
            Match().Supplied[0],
            s => s with { Secret = s.Secret with { Source = "g" } },
            s => s with { Use = SuppliedUse.Unknown },
            s => s with { Facts = default },
            s => s with { Kind = SecretSourceKind.Variable },
            s => s with { Flaws = [] },
            s => s with { Flaws = [SupplyFlaw.Empty] },
            s => s with { Messages = [] },
            s => s with { Suggestion = "u" });
        Assert.False(Match().Supplied[0].Equals(null));
    }

    [Fact]
    public void Emissions()
    {
        static SupplyEmission Emission() => new() { Text = "a\n", Problems = ["b"] };
        Same(Emission(), Emission());
        Different(Emission(), e => e with { Text = "b\n" }, e => e with { Problems = [] }, e => e with { Problems = ["c"] });
        Assert.False(Emission().Equals(null));
    }

    private static void Same<T>(T one, T other)
        where T : class
    {
        Assert.NotSame(one, other);
        Assert.Equal(one, other);
        Assert.Equal(one.GetHashCode(), other.GetHashCode());
    }

    private static void Different<T>(T one, params Func<T, T>[] changes)
        where T : IEquatable<T> => Assert.All(changes, change => Assert.False(one.Equals(change(one))));
}
