namespace DockerfileSecrets.Cli.Output;

/// <summary>How a plan is printed.</summary>
internal enum PlanFormat
{
    /// <summary>For people at a terminal.</summary>
    Text,

    /// <summary>The library's plan document.</summary>
    Json,

    /// <summary>Tables for a comment on a pull request.</summary>
    Markdown,

    /// <summary>A flowchart that GitHub and GitLab draw.</summary>
    Mermaid,

    /// <summary>A graph for Graphviz.</summary>
    Dot,

    /// <summary>The tables of secrets that <c>docker build --call=outline</c> prints.</summary>
    Outline,

    /// <summary>The graph as a picture, with what leaks.</summary>
    Svg,
}
