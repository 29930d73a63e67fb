namespace DockerfileSecrets.Cli.Output.Sarif;

/// <summary>A kind of finding, as SARIF describes it.</summary>
/// <param name="Id">What results name it by.</param>
/// <param name="Name">Its name.</param>
/// <param name="Summary">What it finds, in one sentence.</param>
internal sealed record SarifRule(string Id, string Name, string Summary)
{
    /// <summary>Why it matters.</summary>
    public required string Reason { get; init; }

    /// <summary>What to do.</summary>
    public required string Help { get; init; }

    /// <summary><c>error</c>, <c>warning</c> or <c>note</c>.</summary>
    public required string Level { get; init; }

    /// <summary>How sure it is, in the words of GitHub code scanning.</summary>
    public required string Precision { get; init; }

    /// <summary>The severity in the scale of CVSS, 0.0 to 10.0, as GitHub code scanning sorts by.</summary>
    public required string Weight { get; init; }

    /// <summary>The number in the Common Weakness Enumeration; <see langword="null"/> for none.</summary>
    public int? Weakness { get; init; }
}
