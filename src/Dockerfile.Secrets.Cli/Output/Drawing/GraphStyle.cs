namespace DockerfileSecrets.Cli.Output.Drawing;

/// <summary>The colours of the picture, bright and dark. No custom properties: not every program that shows SVG knows them.</summary>
internal static class GraphStyle
{
    public const string Bright =
        """
        .g text{font-family:system-ui,-apple-system,"Segoe UI",Roboto,"DejaVu Sans",Arial,sans-serif;fill:#1f2328}
        .g .b{font-weight:600}
        .g .m{fill:#57606a}
        .g .paper{fill:#ffffff}
        .g .card{fill:#ffffff;stroke:#6e7781;stroke-width:1.25}
        .g .head{fill:#eef1f4}
        .g .rule{stroke:#6e7781;stroke-width:1}
        .g .line{fill:none;stroke:#6e7781;stroke-width:1.75}
        .g .tip{fill:#6e7781}
        .g .secret{fill:#fff3cf}
        .g .leak{fill:#ffe4e1}
        .g .secret-ink{fill:#8a5a00;stroke:#8a5a00}
        .g .leak-ink{fill:#c01c28;stroke:#c01c28}
        .g .leak-text{fill:#8c1219}
        .g .off .card{stroke-dasharray:5 4}
        .g a:focus-visible{outline:3px solid #0550ae;outline-offset:1px}
        .g a:hover .b{text-decoration:underline}
        """;

    public const string Dark =
        """
        .g text{fill:#e6edf3}
        .g .m{fill:#a3adb8}
        .g .paper{fill:#0d1117}
        .g .card{fill:#161b22;stroke:#848d97}
        .g .head{fill:#21262d}
        .g .rule{stroke:#848d97}
        .g .line{stroke:#848d97}
        .g .tip{fill:#848d97}
        .g .secret{fill:#3b2e0d}
        .g .leak{fill:#4c1a1d}
        .g .secret-ink{fill:#e3b341;stroke:#e3b341}
        .g .leak-ink{fill:#ff7b72;stroke:#ff7b72}
        .g .leak-text{fill:#ffb4ae}
        .g a:focus-visible{outline-color:#79c0ff}
        """;

    public static string All => Bright + "\n@media screen and (prefers-color-scheme:dark){\n" + Dark + "\n}";
}
