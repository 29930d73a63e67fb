using System.Globalization;
using System.Text.Json;

namespace DockerfileSecrets.Conformance;

/// <summary>A case of syntax.jsonl or of the real Dockerfiles: the instructions as BuildKit cuts them, and its first error.</summary>
internal static class SyntaxCase
{
    public static string? Judge(JsonElement json, CaseFolder folder) => Judge(json, json.GetProperty("dockerfile").GetString()!, hasComments: true);

    public static string? JudgeReal(JsonElement json, CaseFolder folder)
    {
        var path = json.GetProperty("path").GetString()!;
        return folder.ReadDockerfile(path) is { } text ? Judge(json, text, hasComments: false) : $"the file {path} is not there";
    }

    private static string? Judge(JsonElement json, string text, bool hasComments)
    {
        var document = DockerfileDocument.Parse(text);
        if (document.ToString() != text || string.Concat(document.Elements.Select(e => e.FullText)) != text)
        {
            return "printing does not give the text back";
        }

        if (json.TryGetProperty("parseError", out var parseError))
        {
            return JudgeError(json, parseError.GetString()!, document);
        }

        if (json.GetProperty("escape").GetString() != document.EscapeCharacter.ToString())
        {
            return $"the escape character is {document.EscapeCharacter}";
        }

        return JudgeNodes(json, document, hasComments)
            ?? JudgeWarnings(json, document)
            ?? (json.TryGetProperty("instructionError", out var error)
                ? JudgeError(json, error.GetString()!, document)
                : document.BuilderError is { } unexpected ? $"reports {unexpected.Diagnostic}, but BuildKit accepts it" : null);
    }

    private static string? JudgeError(JsonElement json, string message, DockerfileDocument document)
    {
        if (BuilderMessages.DescriptorOf(message) is not { } descriptor)
        {
            return $"no pattern, or more than one, knows the message: {message}";
        }

        if (document.BuilderError is not { } error)
        {
            return $"no error, but BuildKit says: {message}";
        }

        // A line that BuildKit gave as 0 is missing in the data.
        var line = json.TryGetProperty("parseErrorLine", out var number) ? number.GetInt32() : 0;
        return error.Diagnostic.Descriptor != descriptor ? $"expected {descriptor} ({message}), got {error.Diagnostic}"
            : error.Line != line ? $"expected line {line} for {message}, got {error.Line}"
            : null;
    }

    private static string? JudgeWarnings(JsonElement json, DockerfileDocument document)
    {
        var expected = json.TryGetProperty("warnings", out var warnings) ? warnings.GetArrayLength() : 0;
        var actual = document.Diagnostics.Count(d => d.Descriptor == DiagnosticDescriptors.EmptyContinuation);
        return expected == actual ? null : $"expected {expected} empty continuations, got {actual}";
    }

    private static string? JudgeNodes(JsonElement json, DockerfileDocument document, bool hasComments)
    {
        var expected = json.GetProperty("nodes").EnumerateArray().ToList();
        if (expected.Count != document.Instructions.Length)
        {
            return $"expected {expected.Count} instructions, got {document.Instructions.Length}";
        }

        return expected.Zip(document.Instructions, (node, instruction) => JudgeNode(node, instruction, document, hasComments))
            .FirstOrDefault(difference => difference is not null);
    }

    private static string? JudgeNode(JsonElement expected, Instruction instruction, DockerfileDocument document, bool hasComments)
    {
        var lines = document.GetLines(instruction);
        var where = string.Create(CultureInfo.InvariantCulture, $"line {expected.GetProperty("start").GetInt32()}: ");
        var difference = Difference("keyword", expected.GetProperty("cmd").GetString()!, instruction.Keyword)
            ?? Difference("lines", $"{expected.GetProperty("start")}-{expected.GetProperty("end")}", $"{lines.First}-{lines.Last}")
            ?? Difference("joined", expected.GetProperty("original").GetString()!, instruction.JoinedText)
            ?? Difference("flags", Strings(expected, "flags"), [.. instruction.Flags.Select(BuildersArguments.FlagText)])
            ?? Difference("arguments", Strings(expected, "args"), [.. BuildersArguments.Of(instruction)])
            ?? Difference("json", expected.TryGetProperty("json", out var json) && json.GetBoolean(), BuildersArguments.IsJson(instruction))
            ?? Difference("heredocs", Heredocs(expected), [.. instruction.Heredocs.Select(BuildersArguments.HeredocText)])
            ?? (hasComments ? Difference("comments", Strings(expected, "comments"), [.. document.GetLeadingComments(instruction).Select(BuildersArguments.CommentText)]) : null);
        return difference is null ? null : where + difference;
    }

    private static List<string> Strings(JsonElement node, string name) =>
        node.TryGetProperty(name, out var array) ? [.. array.EnumerateArray().Select(item => item.GetString()!)] : [];

    private static List<string> Heredocs(JsonElement node) => node.TryGetProperty("heredocs", out var array)
        ? [.. array.EnumerateArray().Select(h => $"{h.GetProperty("Name")}|{h.GetProperty("Fd")}|{h.GetProperty("Expand")}|{h.GetProperty("Chomp")}|{h.GetProperty("Content")}")]
        : [];

    private static string? Difference<T>(string what, T expected, T actual) =>
        EqualityComparer<T>.Default.Equals(expected, actual) ? null : $"{what}: expected {expected}, got {actual}";

    private static string? Difference(string what, List<string> expected, List<string> actual) =>
        expected.SequenceEqual(actual) ? null : $"{what}: expected [{string.Join(" · ", expected)}], got [{string.Join(" · ", actual)}]";
}
