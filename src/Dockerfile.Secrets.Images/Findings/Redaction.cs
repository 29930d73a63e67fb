using System.Text;
using System.Text.RegularExpressions;
using DockerfileSecrets.Images.Matching;
using DockerfileSecrets.Images.Structural;

namespace DockerfileSecrets.Images.Findings;

/// <summary>Text of an image as a finding may show it: a path or an instruction can have the value in it.</summary>
internal sealed partial class Redaction(PatternSet patterns)
{
    private const string Blank = "***";

    private readonly StreamScanner _scanner = new(patterns);

    /// <summary>Whether one of the values, or a part of it that is looked for, is in a text.</summary>
    public bool HasValue(string text)
    {
        _scanner.Write(Encoding.UTF8.GetBytes(text));
        return _scanner.Complete().Count > 0;
    }

    public string Of(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        _scanner.Write(bytes);
        var hits = _scanner.Complete();
        if (hits.Any(hit => hit.Count > hit.Places.Count))
        {
            return Blank;
        }

        var shown = new List<byte>();
        var end = 0L;
        foreach (var hit in hits.SelectMany(hit => hit.Places).OrderBy(hit => hit.Start))
        {
            if (hit.Start >= end)
            {
                shown.AddRange(bytes.AsSpan((int)end, (int)(hit.Start - end)));
                shown.AddRange("***"u8);
            }

            end = Math.Max(end, hit.End);
        }

        shown.AddRange(bytes.AsSpan((int)end));
        // Assignments come second: cut at a quote, what is left of a value would not be found as one.
        return Assignment().Replace(Encoding.UTF8.GetString([.. shown]), match => SecretName.Is(match.Groups[1].Value) ? match.Groups[1].Value + "=" + Blank : match.Value);
    }

    [GeneratedRegex("""\b([A-Za-z_][A-Za-z0-9_]*)=(?:"[^"]*"|'[^']*'|\S)+""", RegexOptions.CultureInvariant)]
    private static partial Regex Assignment();
}
