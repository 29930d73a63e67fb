using System.Collections.Immutable;

namespace DockerfileSecrets.Tests.Validation;

/// <summary>The bad samples that are too long for a page, or need more than a file, and what is found in them.</summary>
internal static class MadeSamples
{
    public static IReadOnlyDictionary<string, Func<ImmutableArray<Diagnostic>>> All { get; } = new Dictionary<string, Func<ImmutableArray<Diagnostic>>>(StringComparer.Ordinal)
    {
        ["DFS002"] = () => Check("FROM alpine:3.22\nRUN " + new string('x', 65_536) + "\n"),
        ["DFS036"] = () => Check("FROM alpine:3.22\n" + string.Concat(Enumerable.Repeat("ONBUILD ", 40)) + "RUN true\n"),
        ["DFS052"] = () => Check("FROM alpine:3.22\nENV A=aaaaaaaaaaaaaaaaaaaaaaaa\n" + string.Concat(Enumerable.Repeat("ENV A=$A$A\n", 20))),
        ["DFS057"] = () => Check("FROM alpine:3.22 AS build\n", new PlanOptions { Target = "biuld" }),
        ["DFS065"] = () => Check("FROM alpine:3.22\n", new PlanOptions { BaseImages = new TriggeringImage() }),
        ["DFS066"] = () => Check("FROM alpine:3.22 AS a\n" + string.Concat(Enumerable.Repeat("ONBUILD RUN a\n", 1000)) + string.Concat(Enumerable.Repeat("FROM a\n", 202))),
        ["DFS069"] = () => [.. SecretPlanner.Plan(DockerfileDocument.Parse(string.Concat(Enumerable.Repeat("FROM alpine:3.22\n", new PlanOptions().MaxTargets + 1)))).Diagnostics
            .Select(d => new Diagnostic(DiagnosticDescriptors.All.Single(x => x.Name == d.Name), default, d.Message))],
        ["DFS401"] = () => Supplied("id=other,env=A"),
        ["DFS402"] = () => Supplied("id=npm-token,env=A"),
        ["DFS403"] = () => Supplied("id=npm_token,src=missing"),
        ["DFS404"] = () => Supplied("id=npm_token,src=newline"),
        ["DFS405"] = () => Supplied(SecretSupply.Empty with
        {
            Secrets = [new SuppliedSecret("npm_token", SecretSourceKind.Variable, "A", new SupplyOrigin(SupplyDialect.Compose, "compose.yaml", 4)) { OtherId = "npm" }],
        }),
        ["DFS406"] = () => Supplied(SecretSupply.Empty with { Arguments = [new SuppliedArgument("NPM_TOKEN", false, new SupplyOrigin(SupplyDialect.Bake, "docker-bake.hcl", 2))] }),
        ["DFS407"] = () => Supplied("id=npm_token,env=UNSET"),
        ["DFS408"] = () => Supplied(SecretSupply.FromDockerFlags(["id=npm_token,env=A", "id=npm_token,env=A"])),
    };

    private static ImmutableArray<Diagnostic> Supplied(string flag) => Supplied(SecretSupply.FromDockerFlags([flag]));

    private static ImmutableArray<Diagnostic> Supplied(SecretSupply supply) => SecretValidator.Validate(
        DockerfileDocument.Parse("FROM node:22\nRUN --mount=type=secret,id=npm_token,env=NPM_TOKEN,required npm ci\n"),
        new ValidationOptions
        {
            Supply = supply,
            Sources = new Supply.FixedSources { Variables = { ["A"] = new SourceFacts(SourceState.Present, 3) }, Files = { ["newline"] = new SourceFacts(SourceState.Present, 4, true) } },
        }).Diagnostics;

    private static ImmutableArray<Diagnostic> Check(string text, PlanOptions? plan = null) =>
        SecretValidator.Validate(DockerfileDocument.Parse(text), new ValidationOptions { Plan = plan ?? new PlanOptions() }).Diagnostics;

    private sealed class TriggeringImage : IBaseImageProvider
    {
        public BaseImageConfiguration? Find(string image, string? platform) => new() { Onbuild = ["RUN a\nRUN b"] };
    }
}
