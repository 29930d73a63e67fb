namespace DockerfileSecrets;

/// <content>What can go wrong; all of these return false when it did.</content>
internal sealed partial class WordEvaluator
{
    /// <summary>Whether the text ends with the reference, so that BuildKit had read all of it when the reference failed.</summary>
    private bool IsAtEnd(WordReference reference) => reference.Span.End == text.Length;

    private bool TryFit(long length, WordPart part) => length <= limits.MaxLength || Fail(
        ExpansionErrorKind.ValueTooLong, ExpansionMessages.ValueTooLong, part.Span, isAtEnd: false);

    private bool TrySpend(long steps, WordPart part) => _budget.Spend(steps) || Fail(
        ExpansionErrorKind.TooManySteps, ExpansionMessages.TooManySteps, part.Span, isAtEnd: false);

    private bool FailModifier(WordReference reference, bool isAtEnd)
    {
        var modifier = reference.Modifier;
        return Fail(
            ExpansionErrorKind.UnsupportedModifier,
            ExpansionMessages.UnsupportedModifier(modifier.Text),
            modifier.Span.IsEmpty ? reference.Span : modifier.Span,
            isAtEnd);
    }

    private bool FailRequired(WordReference reference, EvaluatedText word, VariableState state)
    {
        // Of an unresolved message only its source can be told.
        var message = word.Text ?? text[reference.Modifier.Span.End..(reference.Span.End - 1)];
        var standard = state == VariableState.Unset ? ExpansionMessages.NotAllowedToBeUnset : ExpansionMessages.NotAllowedToBeEmpty;
        return Fail(
            ExpansionErrorKind.RequiredVariable,
            $"{reference.Name}: {(message.Length == 0 ? standard : message)}",
            reference.Span,
            IsAtEnd(reference));
    }

    private bool Fail(ExpansionErrorKind kind, string message, TextSpan span, bool isAtEnd)
    {
        (_error, _errorIsAtEnd) = (new ExpansionError(kind, message, span), isAtEnd);
        return false;
    }
}
