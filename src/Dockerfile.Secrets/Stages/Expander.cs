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

    public Expanded Expand(string word, StageScope scope, WordQuoting quoting = WordQuoting.Processed, char? otherEscape = null)
    {
        if (!IsSpecial(word))
        {
            return Expanded.Of(word);
        }

        if (quoting == WordQuoting.Processed && word is ['"', .., '"'] && !IsSpecial(word.AsSpan(1, word.Length - 2)))
        {
            // A whole word in double quotes, as ENV and LABEL mostly have it.
            return Expanded.Of(word[1..^1]);
        }

        var limits = _rest >= _ofWord.MaxLength ? _ofWord : new ExpansionLimits { MaxLength = (int)_rest };
        var result = new WordEvaluator(word, scope, limits).Evaluate(WordGrammar.Parse(word, otherEscape ?? escape, quoting));
        _rest -= result.Value?.Length ?? 0;
        return new Expanded(result.Value, result.Error, result.Unresolved, UsesOf(result, scope), result.UsedNames);
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
