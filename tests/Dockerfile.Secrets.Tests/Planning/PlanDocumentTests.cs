using System.Text.Json;

namespace DockerfileSecrets.Tests.Planning;

public sealed class PlanDocumentTests
{
    private static readonly JsonElement Schema =
        JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Data", "plan.schema.json"))).RootElement;

    [Fact]
    public void Every_measured_case_is_written_by_the_schema_and_read_back_equal()
    {
        var count = 0;
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Data", "plan.jsonl")).Where((_, i) => i % 3 == 0))
        {
            using var json = JsonDocument.Parse(line);
            var document = DockerfileDocument.Parse(json.RootElement.GetProperty("dockerfile").GetString()!);
            var plan = SecretPlanner.Plan(document);
            var text = plan.ToJson();
            using var written = JsonDocument.Parse(text);
            Assert.Empty(JsonSchema.Violations(Schema, Schema, written.RootElement, "$"));
            var read = SecretPlan.FromJson(text);
            Assert.Equal(plan, read);
            Assert.Equal(text, read.ToJson());
            Assert.Equal(plan, SecretPlanner.Plan(DockerfileDocument.Parse(document.ToString())));
            count++;
        }

        Assert.True(count > 300);
    }

    [Fact]
    public void The_schema_refuses_what_is_no_plan()
    {
        using var other = JsonDocument.Parse("""{ "schemaVersion": 2, "extra": [] }""");
        var violations = JsonSchema.Violations(Schema, Schema, other.RootElement, "$").ToList();
        Assert.Contains("$: subject is missing", violations);
        Assert.Contains("$: extra is not in the schema", violations);
        Assert.Contains("$.schemaVersion: is not 1", violations);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("FROM alpine")]
    [InlineData("""{ "schemaVersion": "1" }""")]
    [InlineData("""{ "schemaVersion": 1, "unknown": 1, "subject": { "target": null, "platform": null, "builderPlatform": null, "buildArguments": [] } }""")]
    public void Other_texts_are_refused(string json) => Assert.StartsWith(
        "The text is no plan document: ", Assert.Throws<JsonException>(() => SecretPlan.FromJson(json)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("")]
    [InlineData("\\uD800")]
    public void Half_a_surrogate_pair_is_no_text_of_a_plan(string escaped)
    {
        // Made here: a test cannot be named by half a pair.
        var half = escaped.Length > 0 ? escaped : ((char)0xD800).ToString();
        var json = SecretPlanner.Plan(DockerfileDocument.Parse("FROM a\nRUN --mount=type=secret,id=token x\n")).ToJson();
        Assert.StartsWith("The text is no plan document: ", Assert.Throws<JsonException>(() => SecretPlan.FromJson(json.Replace("token", half, StringComparison.Ordinal))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_of_another_version_is_not_supported()
    {
        const string expected = "The plan document has version 99; this library reads 1.";
        Assert.Equal(expected, Assert.Throws<NotSupportedException>(() => SecretPlan.FromJson("""{ "schemaVersion": 99 }""")).Message);
        Assert.Equal(expected, Assert.Throws<NotSupportedException>(() => MergedSecretPlan.FromJson("""{ "schemaVersion": 99, "new": null }""")).Message);
        Assert.Equal(expected, Assert.Throws<NotSupportedException>(() => MergedSecretPlan.FromJson("""{ "schemaVersion": 1, "plans": [{ "schemaVersion": 99 }] }""")).Message);
    }

    [Fact]
    public void Values_of_build_arguments_that_no_mount_uses_are_not_in_the_document()
    {
        var document = DockerfileDocument.Parse("FROM alpine\nARG TOKEN\nRUN --mount=type=secret,id=a true\n");
        var plan = SecretPlanner.Plan(document, new PlanOptions { BuildArguments = new Dictionary<string, string> { ["TOKEN"] = "hunter2" } });
        Assert.Equal(["TOKEN"], plan.Subject.BuildArguments.ToArray());
        Assert.DoesNotContain("hunter2", plan.ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_of_the_document_end_the_same_everywhere()
    {
        var json = SecretPlanner.Plan(DockerfileDocument.Parse("FROM alpine\r\nRUN --mount=type=secret,id=a true\r\n")).ToJson();
        Assert.DoesNotContain('\r', json);
        Assert.EndsWith("}\n", json, StringComparison.Ordinal);
    }
}
