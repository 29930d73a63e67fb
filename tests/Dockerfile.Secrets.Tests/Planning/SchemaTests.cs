using System.Text.Json;

namespace DockerfileSecrets.Tests.Planning;

public sealed class SchemaTests
{
    /// <summary>Has something in every array of a plan, and an error that has a place.</summary>
    private const string Rich = """
        FROM alpine AS base
        SHELL ["sh", "-c"]
        FROM base AS bad
        RUN --mount=type=secret true
        FROM base
        ARG TARGETARCH
        ARG T
        COPY --from=base / /
        ADD https://example.com/a.git /x
        ADD $T /x
        RUN --mount=type=secret,id=a_$TARGETARCH,required --mount=type=ssh,required --mount=type=secret,id=$T true

        """;

    private static readonly PlanOptions[] Builds =
    [
        new() { Platform = "linux/amd64", BuildArguments = new Dictionary<string, string> { ["X"] = "x" } },
        new() { Platform = "linux/arm64" },
    ];

    private static readonly MergedSecretPlan Merged = SecretPlanner.Plan(DockerfileDocument.Parse(Rich), Builds);

    [Fact]
    public void Merged_plans_are_written_by_their_schema_and_read_back_equal()
    {
        var text = Merged.ToJson();
        var schema = JsonSchema.Load("merged-plan.schema.json");
        Assert.Empty(JsonSchema.Violations(schema, schema, JsonDocument.Parse(text).RootElement, "$"));
        var read = MergedSecretPlan.FromJson(text);
        Assert.Equal(Merged, read);
        Assert.Equal(text, read.ToJson());
        Assert.NotEqual(Merged, read with { Plans = [read.Plans[1], read.Plans[0]] });
        Assert.Throws<JsonException>(() => SecretPlan.FromJson(text));
        Assert.Throws<JsonException>(() => MergedSecretPlan.FromJson(Merged.Plans[0].ToJson()));
    }

    [Theory]
    [InlineData("plan.schema.json")]
    [InlineData("merged-plan.schema.json")]
    public void Every_constraint_of_a_schema_refuses_a_document_that_breaks_it(string file)
    {
        var schema = JsonSchema.Load(file);
        var mutations = SchemaMutations.Of(file == "plan.schema.json" ? Merged.Plans[0].ToJson() : Merged.ToJson(), schema);
        Assert.Equal(
            SchemaMutations.Constraints(schema).Order(StringComparer.Ordinal),
            mutations.Select(m => m.Constraint).Distinct().Order(StringComparer.Ordinal));
        Assert.All(mutations, m => Assert.NotEmpty(JsonSchema.Violations(schema, schema, JsonDocument.Parse(m.Json).RootElement, "$")));
    }

    [Fact]
    public void The_readers_refuse_what_breaks_the_form_of_a_document()
    {
        var plan = SchemaMutations.Of(Merged.Plans[0].ToJson(), JsonSchema.Load("plan.schema.json"));
        var merged = SchemaMutations.Of(Merged.ToJson(), JsonSchema.Load("merged-plan.schema.json"));
        Assert.All(plan.Where(IsForm), m => Refused(m, () => SecretPlan.FromJson(m.Json)));
        Assert.All(merged.Where(IsForm), m => Refused(m, () => MergedSecretPlan.FromJson(m.Json)));
    }

    /// <summary>Readers check the form; whether numbers and codes make sense is for the schema to say.</summary>
    private static bool IsForm((string Constraint, string Json) mutation) =>
        mutation.Constraint.Split(' ')[1] is not ("minimum" or "minItems" or "pattern");

    private static void Refused((string Constraint, string Json) mutation, Action read)
    {
        var exception = Record.Exception(read);
        if (mutation.Constraint.EndsWith("schemaVersion const", StringComparison.Ordinal))
        {
            Assert.IsType<NotSupportedException>(exception);
        }
        else
        {
            Assert.True(exception is JsonException, $"{mutation.Constraint}: {exception?.GetType().Name ?? "accepted"}");
        }
    }
}
