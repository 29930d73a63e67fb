namespace DockerfileSecrets.Cli.Output.Report;

/// <summary>How the page looks: bright, dark, narrow and printed.</summary>
internal static class ReportStyle
{
    public const string Text =
        """
        :root{--paper:#fff;--ink:#1f2328;--dim:#57606a;--edge:#d0d7de;--soft:#f6f8fa;--link:#0550ae;--error:#a40e26;--warning:#7a4d00;--info:#0a5a6b;
        --error-soft:#ffebe9;--warning-soft:#fff3cf;--info-soft:#e2f4f8;--secret:#fff3cf}
        @media screen and (prefers-color-scheme:dark){:root{--paper:#0d1117;--ink:#e6edf3;--dim:#a3adb8;--edge:#3d444d;--soft:#161b22;--link:#79c0ff;--error:#ffa198;--warning:#e3b341;--info:#76d7e8;
        --error-soft:#3c1618;--warning-soft:#33290c;--info-soft:#0c2d36;--secret:#3b2e0d}}
        *{box-sizing:border-box}
        html{scroll-padding-top:1rem}
        body{margin:0 auto;padding:1.5rem clamp(1rem,4vw,3rem) 4rem;max-width:100rem;background:var(--paper);color:var(--ink);font:1rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"DejaVu Sans",Arial,sans-serif}
        h1{font-size:1.75rem;line-height:1.2;margin:.5rem 0;overflow-wrap:anywhere}
        h2{font-size:1.35rem;margin:2.5rem 0 .5rem;overflow-wrap:anywhere}
        h3{font-size:1.1rem;margin:2rem 0 .5rem}
        h4{font-size:1rem;margin:1.25rem 0 .5rem;overflow-wrap:anywhere}
        p{margin:.4rem 0}
        header p,footer,.up{color:var(--dim)}
        section.file{border-top:1px solid var(--edge);margin-top:2.5rem}
        footer{border-top:1px solid var(--edge);margin-top:3rem;padding-top:.5rem;font-size:.875rem}
        a{color:var(--link);text-underline-offset:.15em}
        :focus-visible{outline:3px solid var(--link);outline-offset:2px;border-radius:2px}
        .skip{position:absolute;left:-100rem;background:var(--paper);padding:.5rem 1rem;z-index:1}
        .skip:focus{left:1rem;top:.5rem}
        code,pre,ol.text{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono",monospace;font-size:.875rem}
        pre{margin:.6rem 0;padding:.75rem 1rem;background:var(--soft);border:1px solid var(--edge);border-radius:6px;white-space:pre-wrap;overflow-wrap:anywhere}
        p code,li code{overflow-wrap:anywhere}
        td,th{overflow-wrap:break-word}
        .scroll{overflow-x:auto;border:1px solid var(--edge);border-radius:6px}
        .picture{padding:0;line-height:0}
        .picture svg{display:block}
        table{border-collapse:collapse;width:100%;font-size:.9375rem}
        th,td{text-align:left;padding:.4rem .75rem;border-top:1px solid var(--edge);vertical-align:top;font-weight:400}
        thead th{border-top:0;background:var(--soft);font-weight:600;white-space:nowrap}
        .n{text-align:right;font-variant-numeric:tabular-nums}
        details{margin:.5rem 0}
        details.targets{border:1px solid var(--edge);border-radius:6px;padding:.25rem 1rem;margin-top:1rem}
        summary{cursor:pointer;color:var(--link);width:fit-content}
        td.error,td.warning{font-weight:700}
        td.error{color:var(--error)}
        td.warning{color:var(--warning)}
        .index{list-style:none;padding:0;margin:.5rem 0}
        .index li{margin:.25rem 0}
        .badge{display:inline-block;min-width:5.25rem;text-align:center;border-radius:1rem;padding:0 .5rem;font-size:.8125rem;font-weight:600;border:1px solid currentColor}
        .badge.error{color:var(--error);background:var(--error-soft)}
        .badge.warning{color:var(--warning);background:var(--warning-soft)}
        .badge.info{color:var(--info);background:var(--info-soft)}
        ol.text{list-style:none;margin:.5rem 0;padding:.5rem 0;border:1px solid var(--edge);border-radius:6px;line-height:1.55}
        ol.text>li{padding:0 1rem 0 4rem;position:relative;min-height:1.55em;scroll-margin-top:3rem}
        ol.text>li:target{background:var(--soft);box-shadow:inset 4px 0 var(--link)}
        ol.text>li>code{white-space:pre-wrap;overflow-wrap:anywhere;tab-size:4}
        .no{position:absolute;left:0;width:3.25rem;text-align:right;color:var(--dim);user-select:none}
        .kw{font-weight:700}
        .co{color:var(--dim)}
        .se{background:var(--secret);border-radius:3px}
        .u{text-decoration:underline wavy 1px;text-underline-offset:.2em;text-decoration-skip-ink:none}
        .u.error{text-decoration-color:var(--error)}
        .u.warning{text-decoration-color:var(--warning)}
        .u.info{text-decoration-color:var(--info)}
        .finding{font:.9375rem/1.45 system-ui,-apple-system,"Segoe UI",Roboto,"DejaVu Sans",Arial,sans-serif;margin:.35rem 0 .6rem;padding:.5rem .75rem;border-left:4px solid;border-radius:4px;max-width:60rem;scroll-margin-top:5rem}
        .finding p{margin:.2rem 0}
        .finding ul{margin:.2rem 0;padding-left:1.25rem}
        .finding.error{border-color:var(--error);background:var(--error-soft)}
        .finding.warning{border-color:var(--warning);background:var(--warning-soft)}
        .finding.info{border-color:var(--info);background:var(--info-soft)}
        .finding:target{outline:2px solid var(--link)}
        .finding strong{overflow-wrap:anywhere}
        .sure{color:var(--dim)}
        @media (max-width:40rem){ol.text>li{padding:0 .5rem 0 2.75rem}.no{width:2.25rem}.finding{margin-left:-2rem}th,td{padding:.35rem .45rem;font-size:.875rem}td,tbody th{overflow-wrap:anywhere}}
        @media (forced-colors:active){.badge,.finding{border:1px solid}}
        @media print{body{padding:0;max-width:none;font-size:10pt}.skip,.up{display:none}details::details-content{content-visibility:visible;block-size:auto}summary{color:inherit;list-style:none;break-after:avoid}details.supply:not([open]){display:none}.scroll{overflow:visible;border:0}.picture svg{max-width:100%;height:auto}
        a{color:inherit;text-decoration:none}h2,h3,h4{break-after:avoid}tr,.finding,pre,.index li,ol.text>li>code{break-inside:avoid}section.file{break-before:auto}*{print-color-adjust:exact}}
        """;
}
