using System.Buffers;
using System.Collections.Immutable;

namespace DockerfileSecrets;

/// <summary>Expands words in scopes, within one budget for a whole plan: a file of doubling variables cannot take all memory.</summary>
internal sealed class Expander(char escape, PlanOptions options)
{
    private const long MaxTotal = 33_554_432;
    private static readonly SearchValues<char> Special = SearchValues.Create("$'\"\\`");
    private readonly ExpansionLimits _ofWord = options.OfWord;
    private long _rest = MaxTotal;

    /// <summary>Whether a word may become another one, or an error.</summary>
    public static bool IsSpecial(ReadOnlySpan<char> word) => word.ContainsAny(Special);

    /// <summary>Whether a word surely becomes nothing else than itself, or what stands between its double quotes.</summary>
    public static bool IsPlain(ReadOnlySpan<char> word) => !IsSpecial(word) || (word is ['"', .., '"'] && !IsSpecial(word[1..^1]));

    /// <summary>Expands a word that is a string already.</summary>
    public Expanded Expand(string word, StageScope scope, WordQuoting quoting = WordQuoting.Processed, char? otherEscape = null) =>
        IsSpecial(word) ? ExpandSpecial(word, scope, quoting, otherEscape ?? escape) : Expanded.Of(word);

    /// <summary>Expands a word of the file; its text is made only where it is needed.</summary>
    public Expanded Expand(ReadOnlySpan<char> word, StageScope scope) =>
        IsSpecial(word) ? ExpandSpecial(word, scope, WordQuoting.Processed, escape) : Expanded.Of(word.ToString());

    private Expanded ExpandSpecial(ReadOnlySpan<char> word, StageScope scope, WordQuoting quoting, char escapeCharacter)
    {
        var isQuoted = quoting == WordQuoting.Processed && word is ['"', .., '"'];
        var inner = isQuoted ? word[1..^1] : word;
        if (isQuoted && !IsSpecial(inner))
        {
            // A whole word in double quotes, as ENV and LABEL mostly have it.
            return Expanded.Of(inner.ToString());
        }

        var max = Math.Min(_rest, _ofWord.MaxLength);
        if (quoting == WordQuoting.Processed && word is ['\'', .. var text, '\''] && text.Length <= max && !text.Contains('\''))
        {
            _rest -= text.Length;
            return Expanded.Of(text.ToString());
        }

        var special = isQuoted ? PlainRun.SpecialInQuotes(escapeCharacter) : PlainRun.Special(escapeCharacter, quoting == WordQuoting.Processed);
        if (word[0] == WordGrammar.ByteOrderMark || !PlainExpansion.TryExpand(inner, special, isQuoted ? 1 : 0, max, scope, out var expanded))
        {
            var whole = word.ToString();
            var limits = max == _ofWord.MaxLength ? _ofWord : new ExpansionLimits { MaxLength = (int)max };
            var result = new WordEvaluator(whole, scope, limits).Evaluate(WordGrammar.Parse(whole, escapeCharacter, quoting));
            expanded = new Expanded(result.Value, result.Error, result.Unresolved, UsesOf(result, scope), result.UsedNames);
        }

        _rest -= expanded.Text?.Length ?? 0;
        return expanded;
    }

    private static ImmutableArray<ScopeVariable> UsesOf(ExpansionResult result, StageScope scope)
    {
        if (result.UsedNames is [var single])
        {
            return scope.Get(single) is { } variable ? [variable] : [];
        }

        return result.UsedNames.IsEmpty ? [] : [.. result.UsedNames.Select(scope.Get).OfType<ScopeVariable>()];
    }
}
