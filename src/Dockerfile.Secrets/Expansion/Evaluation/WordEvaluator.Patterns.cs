namespace DockerfileSecrets;

/// <content>The modifiers that match patterns.</content>
internal sealed partial class WordEvaluator
{
    private bool TryTrim(WordReference reference, EvaluatedText word, out EvaluatedText result)
    {
        var isPrefix = reference.Modifier.Kind == WordModifierKind.TrimPrefix;
        var value = ValueOf(reference, Find(reference));
        result = default;
        if (word.Text is not { } pattern)
        {
            // Whatever the value is, the pattern may turn out to be invalid.
            MayFail(word);
            result = EvaluatedText.Waiting(value, word);
            return true;
        }

        var isLongest = pattern.StartsWith(isPrefix ? '#' : '%');
        pattern = isLongest ? pattern[1..] : pattern;
        pattern = isPrefix ? pattern : GlobCompiler.Reverse(pattern);
        if (!TryCompile(reference, pattern, out var glob))
        {
            return false;
        }

        result = value.Text is null ? value
            : isPrefix ? EvaluatedText.Known(PatternTrim.Prefix(glob, value.Text, isLongest, _budget))
            : EvaluatedText.Known(PatternTrim.Suffix(glob, value.Text, isLongest, _budget));
        return TrySpend(result.Text?.Length ?? 0, reference);
    }

    private bool TryReplace(WordReference reference, EvaluatedText word, EvaluatedText replacement, out EvaluatedText result)
    {
        var value = ValueOf(reference, Find(reference));
        result = default;
        if (word.Text is null)
        {
            MayFail(word);
            result = EvaluatedText.Waiting(value, word, replacement);
            return true;
        }

        if (!TryCompile(reference, word.Text, out var glob))
        {
            return false;
        }

        if (value.Text is null)
        {
            result = EvaluatedText.Waiting(value, replacement);
            return true;
        }

        if (replacement.Text is null)
        {
            result = glob.TryFind(value.Text, 0, _budget, out _) ? replacement : value;
            return TrySpend(0, reference);
        }

        var replaced = reference.Modifier.Kind == WordModifierKind.ReplaceAll
            ? PatternReplacement.All(glob, value.Text, replacement.Text, limits.MaxLength, _budget)
            : PatternReplacement.First(glob, value.Text, replacement.Text, limits.MaxLength, _budget);
        result = EvaluatedText.Known(replaced ?? "");
        return TrySpend(0, reference) && TryFit(replaced is null ? long.MaxValue : 0, reference);
    }

    private bool TryCompile(WordReference reference, string pattern, out GlobPattern glob)
    {
        glob = null!;
        if (!TrySpend(pattern.Length, reference))
        {
            return false;
        }

        var compiled = GlobCompiler.Compile(pattern, out var invalidEscape);
        glob = compiled!;
        return compiled is not null || Fail(
            ExpansionErrorKind.InvalidPattern,
            ExpansionMessages.InvalidPattern(pattern, invalidEscape),
            reference.Span,
            IsAtEnd(reference));
    }
}
