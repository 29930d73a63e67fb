using System.Collections.Immutable;

namespace DockerfileSecrets.Flow;

/// <summary>What is known of a value: the texts that it can be, with marks where a text is not known or is a secret.</summary>
/// <remarks>A secret is a mark in the text and not a flag beside it, so that what a command does with a text (cut it, put it into a URL, take a
/// path out of it) shows by itself whether the secret is still there.</remarks>
internal sealed class FlowValue
{
    /// <summary>Stands for text that is not known. (Private use characters: nobody writes them into a Dockerfile, and if, it is only less precise.)</summary>
    public const char UnknownMark = '\uE000';

    /// <summary>Stands for a secret, whole or part of it.</summary>
    public const char SecretMark = '\uE001';

    /// <summary>So many characters of a secret tell people which one it is, and nobody what it is.</summary>
    public const int FewCharacters = 8;

    private const int MostTexts = 4;
    private const int LongestText = 8192;

    private FlowValue(ImmutableArray<string> texts, Taint? taint)
    {
        Texts = texts;
        Taint = taint;
    }

    public static FlowValue Empty { get; } = new([""], null);

    public static FlowValue Unknown { get; } = new([UnknownMark.ToString()], null);

    /// <summary>What it can be; never empty.</summary>
    public ImmutableArray<string> Texts { get; }

    /// <summary>The secrets that the marks stand for; null when there is no mark of a secret.</summary>
    public Taint? Taint { get; }

    public bool IsSecret => Taint is not null;

    /// <summary>The likeliest text, marks included.</summary>
    public string Text => Texts[0];

    /// <summary>The text when there is only one and all of it is known.</summary>
    public string? Constant => Texts.Length == 1 && !HasMark(Text) ? Text : null;

    public static FlowValue Of(string text) => text.Length == 0 ? Empty : new([Bounded(text)], null);

    /// <summary>A text that may hold marks of secrets, which are those of the taint.</summary>
    public static FlowValue Of(string text, Taint? taint) => taint is not null && text.Contains(SecretMark) ? new([Bounded(text)], taint) : Of(text);

    public static FlowValue OfSecret(Taint taint) => new([SecretMark.ToString()], taint);

    public static bool HasMark(string text) => text.AsSpan().ContainsAny(UnknownMark, SecretMark);

    public FlowValue Append(FlowValue other)
    {
        if (other.Texts is [""] || Texts is [""])
        {
            return other.Texts is [""] ? this : other;
        }

        var taint = Taint.Join(Taint, other.Taint);
        if (Texts.Length == 1 && other.Texts.Length == 1)
        {
            var joined = Joined(Text, other.Text);
            return ReferenceEquals(joined, Text) && ReferenceEquals(taint, Taint) ? this : new FlowValue([joined], taint);
        }

        if (Texts.Length * other.Texts.Length > MostTexts)
        {
            var shorter = Joined(Text, other.Text);
            return new FlowValue([taint is null || shorter.Contains(SecretMark) ? shorter : Bounded(shorter + SecretMark)], taint);
        }

        return Make(Texts.SelectMany(_ => other.Texts, Joined), taint);
    }

    public FlowValue Append(string text) => Append(Of(text));

    /// <summary>One or the other.</summary>
    public FlowValue Or(FlowValue other) => ReferenceEquals(this, other) ? this : Make(Texts.Concat(other.Texts), Taint.Join(Taint, other.Taint));

    /// <summary>What a change of the text makes of it.</summary>
    public FlowValue Map(Func<string, string> change) => Make(Texts.Select(change), Taint);

    public FlowValue Then(TextSpan span, string step) => Taint is null ? this : new(Texts, Taint.Then(span, step));

    /// <summary>The same text where nobody can read the secret.</summary>
    public FlowValue WithoutSecret() => Taint is null ? this : Make(Texts.Select(t => t.Replace(SecretMark, UnknownMark)), null);

    /// <summary>Of each line what stands before the first of a sign; a line without it whole.</summary>
    public FlowValue BeforeIn(char sign) => Map(text => string.Join('\n', text.Split('\n').Select(line => line.Split(sign)[0])));

    /// <summary>The secret alone, without the text around it; this value when it is none.</summary>
    public FlowValue Content() => Taint is null ? Unknown : OfSecret(Taint);

    private static FlowValue Make(IEnumerable<string> texts, Taint? taint)
    {
        var all = texts.Distinct(StringComparer.Ordinal).ToList();
        if (all.Count > MostTexts)
        {
            // invariant: a secret among the texts that go stays among those that are kept.
            all = [.. all.Where(t => t.Contains(SecretMark)).Concat(all.Where(t => !t.Contains(SecretMark))).Take(MostTexts - 1), UnknownMark.ToString()];
        }

        return new([.. all], taint is not null && all.Exists(t => t.Contains(SecretMark)) ? taint : null);
    }

    /// <summary>One behind the other. The longest text stays as it is, except that a secret behind it shows.</summary>
    private static string Joined(string first, string second) => first.Length <= LongestText ? Bounded(first + second)
        : first[^1] == SecretMark || !second.Contains(SecretMark) ? first
        : first[..LongestText] + SecretMark;

    private static string Bounded(string text) => text.Length <= LongestText ? text
        : text.AsSpan(LongestText).Contains(SecretMark) ? text[..LongestText] + SecretMark
        : text[..LongestText] + UnknownMark;
}
