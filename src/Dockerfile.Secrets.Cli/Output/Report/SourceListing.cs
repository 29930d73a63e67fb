using DockerfileSecrets.Cli.Output.Drawing;

namespace DockerfileSecrets.Cli.Output.Report;

/// <summary>The text of a file, line by line, with each finding below the line where it begins.</summary>
internal sealed class SourceListing
{
    private readonly TextWriter _output;
    private readonly ReportedFile _file;
    private readonly string _text;
    private readonly Paint[] _paint;

    public SourceListing(TextWriter output, ReportedFile file)
    {
        _output = output;
        _file = file;
        _text = file.Shown.File.Text;
        _paint = new Paint[_text.Length];
        var document = file.Shown.Document;
        foreach (var element in document.Elements)
        {
            if (element is Comment or Directive)
            {
                Add(document.GetSpan(element), Paint.Comment);
            }
        }

        foreach (var instruction in document.Instructions)
        {
            var start = document.GetSpan(instruction).Start;
            Add(new TextSpan(start, Math.Min(instruction.Keyword.Length, _text.Length - start)), Paint.Keyword);
            var run = instruction is OnbuildInstruction { Trigger: RunInstruction triggered } ? triggered : instruction as RunInstruction;
            foreach (var mount in run?.Mounts.Where(mount => mount is SecretMount or SshMount) ?? [])
            {
                Add(document.GetSpan(mount), Paint.Secret);
            }
        }

        foreach (var finding in file.Checked.Findings)
        {
            Add(finding.Span, finding.Severity switch { DiagnosticSeverity.Error => Paint.Error, DiagnosticSeverity.Warning => Paint.Warning, _ => Paint.Info });
        }
    }

    [Flags]
    private enum Paint : byte
    {
        None = 0,
        Keyword = 1,
        Comment = 2,
        Secret = 4,
        Info = 8,
        Warning = 16,
        Error = 32,
    }

    public void Write()
    {
        var findings = _file.Checked.Findings.Index().ToLookup(f => _file.Shown.GetPosition(f.Item.Span.Start).Line);
        _output.WriteLine($"<h3 id=\"{_file.Id}-text\">Dockerfile</h3>");
        _output.WriteLine($"<ol class=\"text\" aria-labelledby=\"{_file.Id}-text\">");
        var last = _file.Shown.GetPosition(_text.Length).Line;
        for (var line = 1; line <= last; line++)
        {
            var span = _file.Shown.GetLineSpan(line);
            if (line == last && span.Length == 0 && !findings.Contains(line))
            {
                // Behind the last line end stands nothing.
                break;
            }

            _output.Write(FormattableString.Invariant($"<li id=\"{_file.LineId(line)}\"><span class=\"no\" aria-hidden=\"true\">{line}</span><code>"));
            WriteLine(span);
            _output.WriteLine("</code>");
            foreach (var (index, finding) in findings[line])
            {
                WriteFinding(index, finding);
            }

            _output.WriteLine("</li>");
        }

        _output.WriteLine("</ol>");
    }

    private void WriteLine(TextSpan line)
    {
        for (var start = line.Start; start < line.End;)
        {
            var end = start + 1;
            while (end < line.End && _paint[end] == _paint[start])
            {
                end++;
            }

            var text = Markup.Block(_text[start..end]);
            var classes = string.Join(' ', Classes(_paint[start]));
            _output.Write(classes.Length == 0 ? text : $"<span class=\"{classes}\">{text}</span>");
            start = end;
        }
    }

    private static IEnumerable<string> Classes(Paint paint)
    {
        if (paint.HasFlag(Paint.Keyword))
        {
            yield return "kw";
        }

        if (paint.HasFlag(Paint.Comment))
        {
            yield return "co";
        }

        if (paint.HasFlag(Paint.Secret))
        {
            yield return "se";
        }

        if (paint >= Paint.Info)
        {
            yield return paint >= Paint.Error ? "u error" : paint >= Paint.Warning ? "u warning" : "u info";
        }
    }

    private void WriteFinding(int index, Diagnostic finding)
    {
        var severity = HtmlWords.Severity(finding.Severity);
        var sure = finding.Confidence == DiagnosticConfidence.Certain ? "" : $" <span class=\"sure\">({finding.Confidence.ToString().ToLowerInvariant()})</span>";
        _output.WriteLine($"<div class=\"finding {severity}\" id=\"{_file.FindingId(index)}\" role=\"note\">");
        _output.WriteLine($"<p><span class=\"badge {severity}\">{severity}</span> <strong>{finding.Code} {Markup.Text(finding.Descriptor.Name)}</strong>{sure}</p>");
        _output.WriteLine($"<p>{HtmlWords.Message(finding.Message)}</p>");
        if (finding.Descriptor.Reason != finding.Descriptor.Summary)
        {
            _output.WriteLine($"<p><b>Why:</b> {HtmlWords.Message(finding.Descriptor.Reason)}</p>");
        }

        var steps = finding.Flow.Concat(finding.Related).ToArray();
        if (steps.Length > 0)
        {
            _output.WriteLine("<ul>");
            foreach (var step in steps)
            {
                var line = _file.Shown.GetPosition(step.Span.Start).Line;
                _output.WriteLine(FormattableString.Invariant($"<li><a href=\"#{_file.LineId(line)}\">line {line}</a>: {HtmlWords.Message(step.Message)}</li>"));
            }

            _output.WriteLine("</ul>");
        }

        if (finding.Fixes is [var fix, ..])
        {
            _output.WriteLine($"<p><b>{(fix.IsSafe ? "Fix" : "Fix (unsafe)")}:</b> {HtmlWords.Message(fix.Title)}</p>");
        }

        if (!_file.Checked.IsReached(finding))
        {
            _output.WriteLine("<p>A build of this target does not come here.</p>");
        }

        _output.WriteLine("</div>");
    }

    private void Add(TextSpan span, Paint paint)
    {
        for (var i = span.Start; i < span.End && i < _paint.Length; i++)
        {
            _paint[i] |= paint;
        }
    }
}
