namespace DockerfileSecrets.Cli.Output.Drawing;

/// <summary>The signs before what enters and leaks: shape tells them apart where colour does not.</summary>
internal static class GraphSigns
{
    /// <summary>A sign of 16 by 16 pixels: a key, a plug for an agent, a triangle with an exclamation mark for a leak.</summary>
    public static string Of(CardRowKind kind, int x, int y) => kind switch
    {
        CardRowKind.Leak => FormattableString.Invariant(
            $"<path class=\"leak-ink\" stroke-width=\"0\" fill-rule=\"evenodd\" d=\"M{x + 8} {y}l8 15h-16zm-1 5v5h2v-5zm0 6.5v2h2v-2z\"/>\n"),
        CardRowKind.Agent => FormattableString.Invariant(
            $"<path class=\"secret-ink\" fill-opacity=\"0\" stroke-width=\"1.6\" d=\"M{x + 1} {y + 2}h14v11h-14zM{x + 4} {y + 5}l3 2.5l-3 2.5M{x + 8} {y + 10}h4\"/>\n"),
        _ => FormattableString.Invariant(
            $"<path class=\"secret-ink\" fill-opacity=\"0\" stroke-width=\"2\" d=\"M{x + 1.5} {y + 8}a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0 -7 0M{x + 8.5} {y + 8}h7v3.5m-3 -3.5v3\"/>\n"),
    };
}
