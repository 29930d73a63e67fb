using System.Text.Json;

namespace DockerfileSecrets.Conformance;

/// <summary>A case of expand.jsonl: a word, variables, and what becomes of it.</summary>
internal static class ExpandCase
{
    public static string? Judge(JsonElement json, CaseFolder folder)
    {
        var scope = new Variables(json.GetProperty("env").EnumerateObject().ToDictionary(p => p.Name, p => p.Value.GetString()!, StringComparer.Ordinal));
        var quoting = json.GetProperty("raw").GetBoolean() ? WordQuoting.Kept : WordQuoting.Processed;
        var word = VariableWord.Parse(json.GetProperty("word").GetString()!, json.GetProperty("escape").GetString()![0], quoting);
        var result = word.Expand(scope);
        if (json.TryGetProperty("error", out var error))
        {
            return JudgeError(error.GetString()!, result);
        }

        if (result.Value is not { } value)
        {
            return $"fails with {result.Error?.Message ?? "an unresolved variable"}, but BuildKit accepts it";
        }

        var expected = json.GetProperty("result").GetString();
        var unset = json.TryGetProperty("unmatched", out var names) && names.ValueKind == JsonValueKind.Array ? names.EnumerateArray().Select(n => n.GetString()!) : [];
        return value != expected ? $"expected {expected}, got {value}"
            : unset.Order(StringComparer.Ordinal).SequenceEqual(result.UnsetNames.Order(StringComparer.Ordinal)) ? null
            : $"unset: expected {string.Join(", ", unset)}, got {string.Join(", ", result.UnsetNames)}";
    }

    private static string? JudgeError(string message, ExpansionResult result)
    {
        if (result.Error is not { } error)
        {
            return $"no error, but BuildKit says: {message}";
        }

        // BuildKit quotes the word as Go does before its message.
        if (!message.EndsWith(": " + error.Message, StringComparison.Ordinal))
        {
            return $"expected {message}, got {error.Message}";
        }

        return BuilderMessages.DescriptorOf(message) == DescriptorOf(error.Kind) ? null : $"{error.Kind} is not what the pattern for {message} says";
    }

    private static DiagnosticDescriptor DescriptorOf(ExpansionErrorKind kind) => kind switch
    {
        ExpansionErrorKind.MissingClosingBrace => DiagnosticDescriptors.VariableNotClosed,
        ExpansionErrorKind.MissingPatternSlash => DiagnosticDescriptors.PatternNotClosed,
        ExpansionErrorKind.BadSubstitution => DiagnosticDescriptors.BadSubstitution,
        ExpansionErrorKind.UnsupportedModifier => DiagnosticDescriptors.UnsupportedModifier,
        ExpansionErrorKind.UnterminatedSingleQuote or ExpansionErrorKind.UnterminatedDoubleQuote => DiagnosticDescriptors.UnterminatedQuote,
        ExpansionErrorKind.RequiredVariable => DiagnosticDescriptors.RequiredVariableMissing,
        ExpansionErrorKind.InvalidPattern => DiagnosticDescriptors.InvalidSubstitutionPattern,
        _ => DiagnosticDescriptors.ExpansionTooLarge,
    };

    private sealed class Variables(Dictionary<string, string> values) : IVariableScope
    {
        public VariableValue Find(string name) => values.TryGetValue(name, out var value) ? VariableValue.Set(value) : VariableValue.Unset;
    }
}
