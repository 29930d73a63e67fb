using System.Collections.Immutable;
using DockerfileSecrets.Cli.Input;

namespace DockerfileSecrets.Cli.Planning;

/// <summary>The <c>docker build</c> command that supplies every id once, quoted for a POSIX shell.</summary>
internal static class BuildCommand
{
    /// <summary>What a user puts something in the place of: not quoted, to be seen.</summary>
    private const string FilePlaceholder = "<file>";
    private const string VariablePlaceholder = "<NAME>";

    /// <summary>The parts of the command: each is one option with its value, the last is the context.</summary>
    public static ImmutableArray<string> Parts(DockerfileFile file, ImmutableArray<SecretSupply> supplies)
    {
        var parts = ImmutableArray.CreateBuilder<string>();
        parts.Add("docker build");
        if (file.Path != "Dockerfile")
        {
            // Only this one is found without being named.
            parts.Add($"-f {Quoted(file.Path)}");
        }

        parts.AddRange(supplies.Select(supply => $"--secret {Spec(supply)}"));
        parts.Add(".");
        return parts.ToImmutable();
    }

    /// <summary>The value of <c>--secret</c>: a CSV record, in which a field with a comma or a quote is quoted whole.</summary>
    private static string Spec(SecretSupply supply)
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
