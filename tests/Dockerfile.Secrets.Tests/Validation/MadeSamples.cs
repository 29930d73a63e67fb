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
        ["DFS069"] = () => [.. SecretPlanner.Plan(DockerfileDocument.Parse(string.Concat(Enumerable.Repeat("FROM alpine:3.22\n", SecretPlanner.MaxTargets + 1)))).Diagnostics
            .Select(d => new Diagnostic(DiagnosticDescriptors.All.Single(x => x.Name == d.Name), default, d.Message))],
    };

    private static ImmutableArray<Diagnostic> Check(string text, PlanOptions? plan = null) =>
        SecretValidator.Validate(DockerfileDocument.Parse(text), new ValidationOptions { Plan = plan ?? new PlanOptions() }).Diagnostics;

    private sealed class TriggeringImage : IBaseImageProvider
    {
        public BaseImageConfiguration? Find(string image, string? platform) => new() { Onbuild = ["RUN a\nRUN b"] };
    }
}
