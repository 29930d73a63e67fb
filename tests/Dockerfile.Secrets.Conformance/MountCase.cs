using System.Text.Json;

namespace DockerfileSecrets.Conformance;

/// <summary>A case of mounts.jsonl: the options of the mounts of one RUN, nothing expanded, or the first error.</summary>
internal static class MountCase
{
    public static string? Judge(JsonElement json, CaseFolder folder)
    {
        var text = $"FROM alpine\nRUN --mount={json.GetProperty("mount").GetString()} true\n";
        var document = DockerfileDocument.Parse(text);
        if (document.ToString() != text)
        {
            return "printing does not give the text back";
        }

        if (document.Instructions is not [_, RunInstruction run])
        {
            return "there is no RUN";
        }

        var read = run.Mounts.Select(m => m.Resolve(MountValueResolver.BuilderText)).ToList();
        var first = FirstError(document, read);
        return json.TryGetProperty("error", out var error)
            ? JudgeError(error.GetString()!, first)
            : first is not null ? $"reports {first}, but BuildKit accepts it" : JudgeMounts(json.GetProperty("mounts"), read);
    }

    /// <summary>What stops the parser comes first, then mount by mount what stops the build.</summary>
    private static Diagnostic? FirstError(DockerfileDocument document, List<MountOptions> read) =>
        document.BuilderError?.Diagnostic ?? read.SelectMany(m => m.Diagnostics).FirstOrDefault();

    private static string? JudgeError(string message, Diagnostic? first)
    {
        if (BuilderMessages.DescriptorOf(message) is not { } descriptor)
        {
            return $"no pattern knows the message: {message}";
        }

        return first?.Descriptor == descriptor ? null : $"expected {descriptor} ({message}), got {first?.ToString() ?? "no error"}";
    }

    private static string? JudgeMounts(JsonElement expected, List<MountOptions> read)
    {
        if (expected.GetArrayLength() != read.Count)
        {
            return $"expected {expected.GetArrayLength()} mounts, got {read.Count}";
        }

        return expected.EnumerateArray().Zip(read, JudgeMount).FirstOrDefault(difference => difference is not null);
    }

    private static string? JudgeMount(JsonElement expected, MountOptions read)
    {
        var actual = new Dictionary<string, string?>
        {
            ["type"] = read.Type.Value.ToString().ToLowerInvariant(),
            ["id"] = NonEmpty(read.Id),
            ["source"] = NonEmpty(read.Source),
            ["target"] = NonEmpty(read.Target),
            ["from"] = NonEmpty(read.From),
            ["env"] = read.Env.Value,
            ["required"] = Lower(read.Required.Value),
            ["readOnly"] = Lower(read.ReadOnly.Value),
            ["mode"] = Number(read.Mode.Value),
            ["uid"] = Number(read.Uid.Value),
            ["gid"] = Number(read.Gid.Value),
            ["sharing"] = read.Sharing.Value?.ToString().ToLowerInvariant(),
            ["size"] = Number(read.Size.Value),
        };
        foreach (var property in expected.EnumerateObject())
        {
            if (!actual.Remove(property.Name, out var value) || value != Text(property.Value))
            {
                return $"{property.Name}: expected {Text(property.Value)}, got {value ?? "nothing"}";
            }
        }

        return actual.FirstOrDefault(pair => pair.Value is not null) is { Key: not null } extra ? $"{extra.Key}: expected nothing, got {extra.Value}" : null;
    }

    private static string? NonEmpty(MountOption<string> option) => option.Value is { Length: > 0 } value ? value : null;

    private static string Lower(bool value) => value ? "true" : "false";

    private static string? Number<T>(T? value)
        where T : struct, IFormattable => value?.ToString(null, System.Globalization.CultureInfo.InvariantCulture);

    private static string Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => value.ToString(),
    };
}
