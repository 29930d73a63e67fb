using System.Buffers;
using System.Collections.Immutable;

namespace DockerfileSecrets;

/// <summary>Expands words of literal text and <c>$NAME</c> or <c>${NAME}</c> without a tree: nearly all words with a variable are such, and short.</summary>
internal ref struct PlainExpansion
{
    private const int MaxTextLength = 256;
    private const int MaxReferences = 8;

    private readonly StageScope _scope;
    private readonly Span<char> _text;
    private int _length;
    private ImmutableArray<UnresolvedVariable> _unresolved = [];
    private ImmutableArray<ScopeVariable> _uses = [];
    private ImmutableArray<string> _names = [];

    private PlainExpansion(StageScope scope, Span<char> text)
    {
        _scope = scope;
        _text = text;
    }

    /// <summary>Expands a word; false when anything else is in it or it is long, which <see cref="WordEvaluator"/> then says all about.</summary>
    /// <param name="word">The word, or what stands between its quotes.</param>
    /// <param name="special">What does not stand for itself in it.</param>
    /// <param name="start">Where that stands in the word.</param>
    /// <param name="maxLength">How long the value may become.</param>
    /// <param name="scope">Where the variables come from.</param>
    /// <param name="result">What the word becomes.</param>
    public static bool TryExpand(ReadOnlySpan<char> word, SearchValues<char> special, int start, long maxLength, StageScope scope, out Expanded result)
    {
        Span<char> text = stackalloc char[MaxTextLength];
        var expansion = new PlainExpansion(scope, text[..(int)Math.Min(maxLength, MaxTextLength)]);
        if (!expansion.TryRead(word, special, start))
        {
            result = default;
            return false;
        }

        result = new Expanded(
            expansion._unresolved.IsEmpty ? text[..expansion._length].ToString() : null, null, expansion._unresolved, expansion._uses, expansion._names);
        return true;
    }

    private bool TryRead(ReadOnlySpan<char> word, SearchValues<char> special, int start)
    {
        var references = 0;
        for (var at = 0; at < word.Length;)
        {
            var rest = word[at..];
            var length = rest.IndexOfAny(special);
            if (length != 0)
            {
                length = length < 0 ? rest.Length : length;
                if (!TryAppend(rest[..length]))
                {
                    return false;
                }
            }
            else if (rest[0] != '$' || PlainReference.LengthOf(rest, out var name) is not (> 0 and var end) || ++references > MaxReferences)
            {
                return false;
            }
            else
            {
                length = end;
                if (!TryReference(name, new TextSpan(start + at, end)))
                {
                    return false;
                }
            }

            at += length;
        }

        return true;
    }

    private bool TryReference(ReadOnlySpan<char> written, TextSpan span)
    {
        var variable = _scope.Get(written);
        var name = variable?.Name ?? written.ToString();
        if (!_names.Contains(name))
        {
            _names = _names.Add(name);
            _uses = variable is null ? _uses : _uses.Add(variable);
        }

        var value = variable?.Value ?? _scope.OfUnknown;
        if (value.State == VariableState.Unresolved)
        {
            _unresolved = _unresolved.Add(new UnresolvedVariable(name, value.Reason, value.DependsOn, span));
            return true;
        }

        return TryAppend(value.Value);
    }

    private bool TryAppend(ReadOnlySpan<char> text)
    {
        if (!text.TryCopyTo(_text[_length..]))
        {
            return false;
        }

        _length += text.Length;
        return true;
    }
}
