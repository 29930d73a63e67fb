using System.Collections.Immutable;

namespace DockerfileSecrets.Suppressions;

/// <summary>A suppression as it is written: its words, before anybody knows what the codes mean.</summary>
/// <param name="Words">The codes and names as written.</param>
/// <param name="Scope">How far it reaches.</param>
/// <param name="Reason">What stands behind <c>reason=</c>; null when nothing does.</param>
/// <param name="IsOurs">Whether it speaks to this library: only then a wrong or useless word is worth a finding.</param>
internal sealed record SuppressionComment(ImmutableArray<string> Words, SuppressionScope Scope, string? Reason, bool IsOurs)
{
    /// <summary>The word that a comment to this library begins with.</summary>
    public const string Own = "dockerfile-secrets";

    /// <summary>Reads a comment; null when it is no suppression.</summary>
    public static SuppressionComment? Read(string content) => ReadOwn(content) ?? ReadHadolint(content) ?? ReadTrivy(content);

    /// <summary>Reads the value of a <c>check</c> directive (BuildKit <c>linter/linter.go</c>, <c>ParseLintOptions</c>).</summary>
    public static SuppressionComment? ReadCheck(string value)
    {
        var skip = value.Split(';').Select(o => o.Trim()).LastOrDefault(o => o.StartsWith("skip=", StringComparison.OrdinalIgnoreCase));
        return skip is null ? null : new(Codes(skip["skip=".Length..]), SuppressionScope.File, null, false);
    }

    private static SuppressionComment? ReadOwn(string content)
    {
        if (!StartsWithWord(content, Own, out var rest))
        {
            return null;
        }

        var reasonAt = rest.IndexOf("reason=", StringComparison.Ordinal);
        var reason = reasonAt < 0 ? null : rest[(reasonAt + "reason=".Length)..].Trim();
        var words = (reasonAt < 0 ? rest : rest[..reasonAt]).Trim();
        var equals = words.IndexOf('=', StringComparison.Ordinal);
        var (key, codes) = equals < 0 ? (words, "") : (words[..equals].Trim(), words[(equals + 1)..]);
        return key switch
        {
            "ignore" => new(Codes(codes), SuppressionScope.Instruction, EmptyToNull(reason), true),
            "ignore-file" => new(Codes(codes), SuppressionScope.File, EmptyToNull(reason), true),
            _ => new([], SuppressionScope.Instruction, EmptyToNull(reason), true),
        };
    }

    private static SuppressionComment? ReadHadolint(string content)
    {
        if (!StartsWithWord(content, "hadolint", out var rest))
        {
            return null;
        }

        var isGlobal = StartsWithWord(rest, "global", out var behind);
        rest = isGlobal ? behind : rest;
        return rest.StartsWith("ignore", StringComparison.Ordinal) && rest["ignore".Length..].TrimStart() is ['=', ..] value
            ? new(Codes(value[1..]), isGlobal ? SuppressionScope.File : SuppressionScope.Instruction, null, false)
            : null;
    }

    private static SuppressionComment? ReadTrivy(string content)
    {
        var words = content.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Where(w => w.StartsWith("trivy:ignore:", StringComparison.OrdinalIgnoreCase))
            .Select(w => w["trivy:ignore:".Length..])
            .ToImmutableArray();
        return words.IsEmpty ? null : new(words, SuppressionScope.Instruction, null, false);
    }

    private static bool StartsWithWord(string text, string word, out string rest)
    {
        rest = text.StartsWith(word, StringComparison.OrdinalIgnoreCase) ? text[word.Length..] : "";
        var starts = rest is [' ' or '\t' or ':', ..];
        rest = rest.TrimStart(' ', '\t', ':');
        return starts;
    }

    /// <summary>A code that is named twice is one suppression.</summary>
    private static ImmutableArray<string> Codes(string text) =>
        [.. text.Split([',', ' ', '\t'], StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.OrdinalIgnoreCase)];

    private static string? EmptyToNull(string? text) => text is "" ? null : text;
}
