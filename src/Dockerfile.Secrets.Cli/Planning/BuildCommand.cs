using System.Collections.Immutable;

namespace DockerfileSecrets.Cli.Planning;

/// <summary>The <c>docker build</c> command that supplies every id once, quoted for a POSIX shell.</summary>
internal static class BuildCommand
{
    /// <summary>What a user puts something in the place of: not quoted, to be seen.</summary>
    private const string FilePlaceholder = "<file>";
    private const string VariablePlaceholder = "<NAME>";
    private const string ValuePlaceholder = "<value>";

    /// <summary>The parts of the command: each is one option with its value, the last is the context.</summary>
    public static ImmutableArray<string> Parts(PlannedBuild build, ImmutableArray<PlannedSupply> supplies)
    {
        var parts = ImmutableArray.CreateBuilder<string>();
        parts.Add("docker build");
        if (!build.Path.IsDefault)
        {
            parts.Add($"-f {Quoted(build.Path.Path)}");
        }

        if (build.Options[0].Target is { Length: > 0 } target)
        {
            parts.Add($"--target {Quoted(target)}");
        }

        var platforms = build.Options.Select(options => options.Platform).OfType<string>().ToArray();
        if (platforms.Length > 0)
        {
            parts.Add($"--platform {Quoted(string.Join(',', platforms))}");
        }

        foreach (var (name, value) in build.Options[0].BuildArguments.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            parts.Add(SecretLikeName.Is(name) ? $"--build-arg {Quoted(name + "=")}{ValuePlaceholder}" : $"--build-arg {Quoted($"{name}={value}")}");
        }

        parts.AddRange(supplies.Select(supply => supply.IsSsh ? $"--ssh {Quoted(supply.Id)}" : $"--secret {Spec(supply)}"));
        parts.Add(Quoted(build.Path.Context));
        return parts.ToImmutable();
    }

    /// <summary>How a secret that is a file is supplied by a variable.</summary>
    public static string ByVariable(PlannedSupply supply) => $"--secret {Spec(supply with { AsVariable = true, Variable = null })}";

    /// <summary>The value of <c>--secret</c>: a CSV record, in which a field with a comma or a quote is quoted whole.</summary>
    private static string Spec(PlannedSupply supply)
    {
        var id = "id=" + supply.Id;
        var field = id.AsSpan().IndexOfAny(",\"") < 0 ? id : $"\"{id.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
        var source = supply switch
        {
            { AsVariable: true, Variable: { } name } => "env=" + Quoted(name),
            { AsVariable: true } => "env=" + VariablePlaceholder,
            _ => "src=" + FilePlaceholder,
        };
        return $"{Quoted(field)},{source}";
    }

    private static string Quoted(string text) =>
        text.Length > 0 && text.All(c => char.IsAsciiLetterOrDigit(c) || "_-./=:,@+%".Contains(c, StringComparison.Ordinal))
            ? text
            : $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
