using System.Text.Json;

namespace DockerfileSecrets.Fuzzing.Targets;

/// <summary>What is supplied, as flags, and plans of other tools.</summary>
internal static class SupplyTarget
{
    // Not before it is needed: below afl-fuzz the library runs only inside of the fuzzer's call.
    private static readonly Lazy<SecretPlan> Needs = new(() => SecretPlanner.Plan(DockerfileDocument.Parse("FROM a\nRUN --mount=type=secret,id=a,required --mount=type=secret,id=b,env=B x\n")));

    public static FuzzTarget Flags { get; } = new(
        "flags",
        CheckFlags,
        () => FuzzTarget.Texts("id=a,src=./a", "id=a,env=A", "type=env,id=a", "type=file,id=a,source=/b", "\"id=a,b\",src=c\nid=b", "a=b\nid=a,src=a\nid=a,env=A"),
        "id=", "src=", "source=", "env=", "type=", "file", "a", "b", ",", "\"", "\"\"", "=", "\n", "\\", " ");

    public static FuzzTarget Plan { get; } = new(
        "plan",
        CheckPlan,
        () => SeedFile.Read("plan.jsonl", "dockerfile").Take(50).SelectMany(d => FuzzTarget.Texts(SecretPlanner.Plan(DockerfileDocument.Parse(FuzzTarget.TextOf(d))).ToJson())),
        "null", "\\uD800", "\"\"", "{}", "[]", "-1", "1e99", "true", ",", "\"id\":");

    private static void CheckFlags(byte[] bytes)
    {
        var values = FuzzTarget.TextOf(bytes).Split('\n');
        foreach (var supply in (SecretSupply[])[SecretSupply.FromDockerFlags(values), SecretSupply.FromPodmanFlags(values)])
        {
            PropertyBrokenException.Unless(supply.Secrets.Length + supply.Unknown.Length <= values.Length, "a flag supplies one secret at most");
            PropertyBrokenException.Unless(SupplyMatch.Compare(Needs.Value, supply).Needs.Length >= 2, "each need is judged");
        }
    }

    private static void CheckPlan(byte[] bytes)
    {
        try
        {
            var json = SecretPlan.FromJson(FuzzTarget.TextOf(bytes)).ToJson();
            PropertyBrokenException.Unless(SecretPlan.FromJson(json).ToJson() == json, "a plan that was read can be written and read");
        }
        catch (JsonException)
        {
            // Documented: the text is no plan.
        }
        catch (NotSupportedException)
        {
            // Documented: a plan of another version.
        }
    }
}
