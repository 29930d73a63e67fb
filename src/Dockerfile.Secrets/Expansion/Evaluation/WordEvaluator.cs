using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;

namespace DockerfileSecrets;

/// <summary>Expands one word in one scope: a walk over its tree from left to right, in BuildKit's order.</summary>
/// <remarks>
/// <para>BuildKit reads and expands at the same time, so an error at the left comes before a syntax error at the right, although
/// the tree knows both. And when the word behind a modifier fails at the very end of the text, BuildKit says that the brace is
/// missing, whatever the failure was: so each error carries whether all the text had been read by then.</para>
/// <para>Methods named <c>Try</c> return false on an error, which is then in <see cref="_error"/>.</para>
/// </remarks>
internal sealed partial class WordEvaluator(string text, IVariableScope scope, ExpansionLimits limits)
{

    /// <summary>What may still be an error, although the value at hand does not wait for it.</summary>
    private List<UnresolvedVariable>? _mayFail;

    private readonly StepBudget _budget = new(limits.MaxSteps);
    private NameLog _used;
    private NameLog _unset;
    private ExpansionError? _error;
    private bool _errorIsAtEnd;

    public ExpansionResult Evaluate(WordTree tree)
    {
        if (!TryWord(tree, out var value))
        {
            return Result(ExpansionState.Error, null, [], _error);
        }

        if (_mayFail is null && value.WaitsFor is null or [_])
        {
            return value.WaitsFor is null
                ? Result(ExpansionState.Known, value.Text, [], null)
                : Result(ExpansionState.Unresolved, null, ImmutableCollectionsMarshal.AsImmutableArray(value.WaitsFor), null);
        }

        MayFail(value);
        return Result(ExpansionState.Unresolved, null, [.. _mayFail!.DistinctBy(use => use.Span).OrderBy(use => use.Span.Start)], null);
    }

    private void MayFail(EvaluatedText text)
    {
        if (text.WaitsFor is { Length: > 0 } unresolved)
        {
            (_mayFail ??= []).AddRange(unresolved);
        }
    }

    private ExpansionResult Result(
        ExpansionState state,
        string? value,
        ImmutableArray<UnresolvedVariable> unresolved,
        ExpansionError? error) =>
        new(state, value, _used.ToImmutable(), _unset.ToImmutable(), unresolved, error);

    private bool TryWord(WordTree tree, out EvaluatedText result)
    {
        result = EvaluatedText.Known("");
        if (tree.Parts.Length < 2)
        {
            return tree.Parts.IsEmpty || TryPart(tree.Parts[0], out result);
        }

        StringBuilder? built = null;
        var first = "";
        UnresolvedVariable[]? waitsFor = null;
        List<UnresolvedVariable>? more = null;
        foreach (var part in tree.Parts)
        {
            if (!TryPart(part, out var value))
            {
                return false;
            }

            if (value.Text is null)
            {
                // Mostly one variable is waited for: a list is made for the second.
                more ??= waitsFor is null ? null : [.. waitsFor];
                more?.AddRange(value.WaitsFor!);
                waitsFor ??= value.WaitsFor;
            }
            else if (waitsFor is null)
            {
                var length = (long)(built?.Length ?? first.Length) + value.Text.Length;
                if (!TryFit(length, part) || !TrySpend(value.Text.Length, part))
                {
                    return false;
                }

                if (length == value.Text.Length)
                {
                    first = value.Text;
                }
                else
                {
                    (built ??= new StringBuilder(first)).Append(value.Text);
                }
            }
        }

        result = waitsFor is null ? EvaluatedText.Known(built?.ToString() ?? first) : new EvaluatedText(null, more?.ToArray() ?? waitsFor);
        return true;
    }

    private bool TryPart(WordPart part, out EvaluatedText result)
    {
        var isFine = TrySpend(1, part);
        result = default;
        switch (part)
        {
            case var _ when !isFine:
                break;
            case WordLiteral:
                result = Slice(part.Span);
                break;
            case WordEscape escape:
                result = EvaluatedText.Known(escape.Value);
                break;
            case WordSingleQuoted quoted:
                result = Slice(quoted.ContentSpan);
                isFine = quoted.IsClosed || Fail(
                    ExpansionErrorKind.UnterminatedSingleQuote, ExpansionMessages.UnterminatedSingleQuote, part.Span, isAtEnd: true);
                break;
            case WordDoubleQuoted quoted:
                isFine = TryWord(quoted.Content, out result) && (quoted.IsClosed || Fail(
                    ExpansionErrorKind.UnterminatedDoubleQuote, ExpansionMessages.UnterminatedDoubleQuote, part.Span, isAtEnd: true));
                break;
            case WordReference reference:
                isFine = TryReference(reference, out result);
                break;
            case WordBad bad:
                (_error, _errorIsAtEnd, isFine) = (bad.Error, bad.IsAtEnd, false);
                break;
        }

        return isFine && TryFit(result.Text?.Length ?? 0, part);
    }

    private bool TryReference(WordReference reference, out EvaluatedText result)
    {
        var modifier = reference.Modifier;
        var words = reference.Words;
        result = default;
        switch (modifier.Kind)
        {
            case WordModifierKind.None:
                result = ValueOf(reference, Find(reference));
                return true;
            case WordModifierKind.Unsupported:
                return FailModifier(reference, words.IsAtEnd);
            case WordModifierKind.ReplaceFirst or WordModifierKind.ReplaceAll:
                return TryEnclosed(reference, words.First, words.FirstIsClosed, isPattern: true, out var pattern)
                    && TryEnclosed(reference, words.Second, words.SecondIsClosed, isPattern: false, out var replacement)
                    && TryReplace(reference, pattern, replacement, out result);
        }

        if (!TryEnclosed(reference, words.First, words.FirstIsClosed, isPattern: false, out var word))
        {
            return false;
        }

        if (modifier.Kind is WordModifierKind.TrimPrefix or WordModifierKind.TrimSuffix)
        {
            return TryTrim(reference, word, out result);
        }

        var found = Find(reference);
        var value = ValueOf(reference, found);
        var isMissing = found.State == VariableState.Unset || (modifier.CountsEmptyAsUnset && value.Text?.Length == 0);
        switch (modifier.Kind)
        {
            case WordModifierKind.Default:
                result = value.Text is null ? EvaluatedText.Waiting(value, word) : isMissing ? word : value;
                return true;
            case WordModifierKind.Alternative when word.Text?.Length == 0:
                result = word;
                return true;
            case WordModifierKind.Alternative:
                result = value.Text is null ? EvaluatedText.Waiting(value, word) : isMissing ? EvaluatedText.Known("") : word;
                return true;
            case WordModifierKind.Require:
                result = value;
                MayFail(value);
                return !isMissing || FailRequired(reference, word, found.State);
            default:
                return FailModifier(reference, IsAtEnd(reference));
        }
    }

    /// <summary>Expands the word behind a modifier; its missing end overrides all that goes wrong where the text ends.</summary>
    private bool TryEnclosed(WordReference reference, WordTree word, bool isClosed, bool isPattern, out EvaluatedText result)
    {
        var isFine = TryWord(word, out result);
        if (isFine ? isClosed : !_errorIsAtEnd)
        {
            return isFine;
        }

        return isPattern
            ? Fail(ExpansionErrorKind.MissingPatternSlash, ExpansionMessages.MissingPatternSlash, reference.Span, isAtEnd: true)
            : Fail(ExpansionErrorKind.MissingClosingBrace, ExpansionMessages.MissingClosingBrace, reference.Span, isAtEnd: true);
    }

    private VariableValue Find(WordReference reference)
    {
        var value = reference.Name.Length == 0 ? VariableValue.Unset : scope.Find(reference.Name);
        _used.Add(reference.Name);
        if (value.State == VariableState.Unset)
        {
            _unset.Add(reference.Name);
        }

        return value;
    }

    private static EvaluatedText ValueOf(WordReference reference, VariableValue value) => value.State == VariableState.Unresolved
        ? new EvaluatedText(null, [new UnresolvedVariable(reference.Name, value.Reason, value.DependsOn, reference.Span)])
        : EvaluatedText.Known(value.Value ?? "");

    private EvaluatedText Slice(TextSpan span) => EvaluatedText.Known(text.Substring(span.Start, span.Length));
}
