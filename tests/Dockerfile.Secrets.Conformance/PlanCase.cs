using System.Globalization;
using System.Text.Json;

namespace DockerfileSecrets.Conformance;

/// <summary>A case of plan.jsonl: what the build of each target of a file runs with secrets, and what an outline prints, or its error.</summary>
internal static class PlanCase
{
    private const string Platform = "linux/amd64";

    public static string? Judge(JsonElement json, CaseFolder folder)
    {
        var document = DockerfileDocument.Parse(json.GetProperty("dockerfile").GetString()!);
        if (json.TryGetProperty("parseError", out var parseError))
        {
            var line = json.GetProperty("parseErrorLine").GetInt32();
            return document.BuilderError is not { } error ? $"no error, but BuildKit says: {parseError}"
                : error.Line != line ? $"expected line {line}, got {error.Line}"
                : BuilderMessages.DescriptorOf(parseError.GetString()!) is { } descriptor && descriptor == error.Diagnostic.Descriptor ? null
                : $"expected {parseError}, got {error.Diagnostic}";
        }

        var arguments = json.GetProperty("buildArgs").EnumerateObject().ToDictionary(p => p.Name, p => p.Value.GetString()!, StringComparer.Ordinal);
        foreach (var target in json.GetProperty("targets").EnumerateArray())
        {
            var name = target.GetProperty("target").GetString()!;
            var plan = SecretPlanner.Plan(document, new PlanOptions
            {
                Target = name,
                BuildArguments = arguments,
                Platform = Platform,
                BuilderPlatform = Platform,
                BaseImages = BaseImageProvider.Empty,
            });
            if (JudgeTarget(target, plan, plan.Targets[0], document) is { } difference)
            {
                return $"target \"{name}\": {difference}";
            }
        }

        return null;
    }

    private static string? JudgeTarget(JsonElement expected, SecretPlan plan, TargetPlan target, DockerfileDocument document)
    {
        var outline = OutlineView.Create(plan, target);
        if (expected.TryGetProperty("error", out var error))
        {
            return JudgeError(error.GetString()!, target, document) ?? (outline.Error == target.Error && outline.Secrets.IsEmpty ? null : "the outline shows secrets behind an error");
        }

        return target.Error is { } unexpected ? $"reports {unexpected.Message}, but BuildKit accepts it"
            : !target.Unresolved.IsEmpty ? $"does not resolve {target.Unresolved[0].Text}"
            : Difference("execs", expected.GetProperty("execs").EnumerateArray().Select(Expected), Actual(plan, target))
                ?? JudgeEntries("outline", Entries(expected, "outline"), outline.Secrets)
                ?? JudgeEntries("ssh", Entries(expected, "ssh"), outline.Ssh)
                ?? JudgeUnion(plan, target);
    }

    private static string? JudgeError(string message, TargetPlan target, DockerfileDocument document)
    {
        if (BuilderMessages.DescriptorOf(message) is not { } descriptor)
        {
            return $"no pattern, or more than one, knows the message: {message}";
        }

        if (target.Error is not { } error)
        {
            return $"no error, but BuildKit says: {message}";
        }

        // The line of an error stands in the data only where the message itself names it.
        var prefix = "dockerfile parse error on line " + error.Line.ToString(CultureInfo.InvariantCulture) + ":";
        return (error.Code, error.Name) != (descriptor.Code, descriptor.Name) ? $"expected {descriptor} ({message}), got {error.Name}: {error.Message}"
            : message.StartsWith("dockerfile parse error", StringComparison.Ordinal) && !message.StartsWith(prefix, StringComparison.Ordinal) ? $"expected {message}, got line {error.Line}"
            : error.Line < 1 || error.Line > document.Text.LineCount ? $"the error is at line {error.Line}"
            : null;
    }

    /// <summary>The union of the target holds each id of its steps, required when any of them is.</summary>
    private static string? JudgeUnion(SecretPlan plan, TargetPlan target)
    {
        var mounts = target.Instructions.SelectMany(i => plan.Instructions[i].Mounts).Where(m => m.Type == MountType.Secret).ToList();
        var union = mounts.GroupBy(m => m.Id).Select(g => $"{g.Key} {g.Any(m => m.Required == true)} {g.Count()}");
        return Difference("union", union, target.Secrets.Select(s => $"{s.Id} {s.Required} {s.Uses.Length}"));
    }

    private static string Expected(JsonElement exec)
    {
        var lines = string.Join(' ', exec.GetProperty("lines").EnumerateArray().Select(l => $"{l[0]}-{l[1]}"));
        var secrets = exec.GetProperty("secrets").EnumerateArray().Select(s => string.Join(' ', new[]
        {
            Text(s, "id"), Text(s, "target"), s.TryGetProperty("target", out _) ? null : "env=" + Text(s, "env"), Text(s, "required"), Text(s, "mode"), Text(s, "uid"), Text(s, "gid"),
        }));
        return $"{lines} in {Text(exec, "cwd")}: {string.Join(", ", secrets)}";
    }

    private static string? Text(JsonElement json, string name) => json.TryGetProperty(name, out var value) ? value.ToString() : null;

    private static IEnumerable<string> Actual(SecretPlan plan, TargetPlan target)
    {
        foreach (var instruction in target.Instructions.Select(i => plan.Instructions[i]))
        {
            var secrets = instruction.Mounts.Where(m => m.Type == MountType.Secret).ToList();
            if (secrets.Count > 0)
            {
                var files = secrets.Where(m => m.Target is not null).Select(m => string.Join(' ', m.Id, m.Target, null, m.Required, Octal(m.Mode), m.Uid, m.Gid));
                var variables = secrets.Where(m => m.EnvironmentVariable is not null).Select(m => string.Join(' ', m.Id, null, "env=" + m.EnvironmentVariable, m.Required, null, 0, 0));
                yield return $"{instruction.Lines.First}-{instruction.Lines.Last} in {instruction.WorkingDirectory}: {string.Join(", ", files.Concat(variables))}";
            }
        }
    }

    private static string Octal(uint? mode) => Convert.ToString((int)mode!.Value, 8).PadLeft(4, '0');

    private static IEnumerable<string> Entries(JsonElement target, string name) => target.TryGetProperty(name, out var entries)
        ? entries.EnumerateArray().Select(e => $"{e.GetProperty("line")}: {e.GetProperty("id")} {e.GetProperty("required").GetBoolean()}")
        : [];

    /// <summary>BuildKit orders an outline by line only; within one line the order is that of a Go map, another in each run.</summary>
    private static string? JudgeEntries(string what, IEnumerable<string> expected, IReadOnlyCollection<OutlineEntry> actual) =>
        actual.Zip(actual.Skip(1)).Any(pair => pair.First.Line > pair.Second.Line)
            ? $"{what}: the lines do not ascend"
            : Difference(what, expected.Order(StringComparer.Ordinal), actual.Select(Entry).Order(StringComparer.Ordinal));

    private static string Entry(OutlineEntry entry) => string.Create(CultureInfo.InvariantCulture, $"{entry.Line}: {entry.Id} {entry.Required}");

    private static string? Difference(string what, IEnumerable<string> expected, IEnumerable<string> actual)
    {
        var (left, right) = (expected.ToList(), actual.ToList());
        return left.SequenceEqual(right) ? null : $"{what}: expected [{string.Join(" · ", left)}], got [{string.Join(" · ", right)}]";
    }
}
