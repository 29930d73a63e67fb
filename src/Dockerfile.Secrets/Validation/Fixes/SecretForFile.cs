using System.Collections.Immutable;
using System.Text.RegularExpressions;
using DockerfileSecrets.Recognition;

namespace DockerfileSecrets.Fixes;

/// <summary>Makes a secret out of a copied file: the COPY goes, and each RUN behind it that reads the file mounts it at its path.</summary>
internal static partial class SecretForFile
{
    /// <summary>An id out of a file's name: <c>npmrc</c> for <c>.npmrc</c>.</summary>
    public static string IdOf(string path) => NotOfId().Replace(path.TrimEnd('/').Split('/')[^1], "_").Trim('_');

    /// <summary>A secret is one file.</summary>
    public static bool IsDirectory(string path) => path.EndsWith('/') || SecretFiles.IsDirectory(path);

    /// <summary>Whether a path can stand in a mount as it is.</summary>
    public static bool IsPlain(string target) =>
        !NotOfId().IsMatch(target.Replace("/", "", StringComparison.Ordinal).Replace(".", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal));

    /// <summary>Nothing for a directory, and where no RUN is known to read the file.</summary>
    public static ImmutableArray<Fix> Fix(ValidationContext context, EvaluatedStep step, SecretFile file, string path, string target)
    {
        var document = context.Document;
        var instruction = step.Command.Instruction;
        var span = document.GetFullSpan(instruction);
        var id = IdOf(path);
        if (!ReferenceEquals(step.Command.Origin, instruction) || path.AsSpan().ContainsAny('*', '?', '[') || IsDirectory(path) || id.Length == 0 || !IsPlain(target)
            || document.Text.Text.AsSpan(span.Start, span.Length).Contains('#'))
        {
            return [];
        }

        var runs = step.Stage.Instructions.SkipWhile(i => i != instruction).OfType<RunInstruction>().Where(r => SearchedText.Of(document, r).Any(t => Reads(t.Text, file, target))).ToList();
        return runs.Count == 0 ? [] :
        [
            new Fix($"Mount `{path}` instead of copying it: build with `--secret id={id},src={path}`", false,
                [new TextEdit(span, ""), .. runs.Select(r => new TextEdit(new TextSpan(document.GetSpan(r, r.KeywordSpan).End, 0), $" --mount=type=secret,id={id},target={target}"))]),
        ];
    }

    private static bool Reads(string text, SecretFile file, string target) =>
        text.Contains(target, StringComparison.Ordinal)
        || text.Split([' ', '\t', '\r', '\n', '&', ';', '|', '(', '"'], StringSplitOptions.RemoveEmptyEntries).Any(w => file.ReadBy.Contains(w, StringComparer.Ordinal));

    [GeneratedRegex("[^A-Za-z0-9_]+", RegexOptions.CultureInvariant)]
    private static partial Regex NotOfId();
}
