namespace DockerfileSecrets.Tests.Planning;

/// <summary>Plans of texts, and what they say in a line.</summary>
internal static class Planned
{
    /// <summary>Everything outside the file is known: images that set nothing, one platform.</summary>
    public static PlanOptions Known { get; } = new() { BaseImages = BaseImageProvider.Empty, Platform = "linux/amd64", BuilderPlatform = "linux/amd64" };

    public static SecretPlan Of(string text, PlanOptions? options = null) => SecretPlanner.Plan(DockerfileDocument.Parse(text), options ?? Known);

    public static PlanOptions Given(params (string Name, string Value)[] arguments) => new()
    {
        BaseImages = BaseImageProvider.Empty,
        Platform = "linux/amd64",
        BuilderPlatform = "linux/amd64",
        BuildArguments = arguments.ToDictionary(a => a.Name, a => a.Value),
    };

    public static PlanOptions On(BaseImageConfiguration image, string platform = "linux/amd64") => new() { BaseImages = new OneImage(image), Platform = platform };

    /// <summary>The ids that the default target asks for, in their order.</summary>
    public static string Ids(string text, PlanOptions? options = null) => string.Join(' ', Of(text, options).FindTarget()!.Secrets.Select(s => s.Id));

    /// <summary>The mount that stands last.</summary>
    public static PlannedMount Mount(string text, PlanOptions? options = null) => Of(text, options).Instructions.SelectMany(i => i.Mounts).Last();

    /// <summary>Each diagnostic: the line that the builder names, the meaning, and the text that it stands at.</summary>
    public static string[] Diagnostics(string text, PlanOptions? options = null) =>
        [.. Of(text, options).Diagnostics.Select(d => $"{d.Line} {d.Name}: {text.Substring(d.Span.Start, d.Span.Length)}")];

    /// <summary>Each value that the default target waits for: line, field, text, reason and variables.</summary>
    public static string[] Unresolved(string text, PlanOptions? options = null) =>
        [.. Of(text, options).FindTarget()!.Unresolved.Select(u => $"{u.Line} {u.Field} `{u.Text}` {u.Reason} {string.Join(' ', u.Variables)}".TrimEnd())];

    private sealed class OneImage(BaseImageConfiguration configuration) : IBaseImageProvider
    {
        public BaseImageConfiguration? Find(string image, string? platform) => configuration;
    }
}
