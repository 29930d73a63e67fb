using System.Text;

namespace DockerfileSecrets.Shell;

/// <summary>What words say to the program that gets them: without quotes and escapes. A variable stands as <c>${NAME}</c>, a command whose output is
/// taken as <c>$()</c>; words are one blank apart.</summary>
internal sealed class SpokenText
{
    private readonly List<Piece> _pieces = [];
    private StringBuilder? _text;
    private string? _value = "";

    /// <summary>The text; empty for a word without parts.</summary>
    public string Value => _value ??= _text!.ToString();

    /// <summary>A part of a script as it is written.</summary>
    public static SpokenText Verbatim(string script, TextSpan span)
    {
        var text = new SpokenText();
        text.Add(script.Substring(span.Start, span.Length), span);
        return text;
    }

    public static SpokenText Of(ShellWord word)
    {
        var text = new SpokenText();
        text.Add(word);
        return text;
    }

    public static SpokenText Of(IEnumerable<ShellWord> words)
    {
        var text = new SpokenText();
        foreach (var word in words)
        {
            text.AddBlank();
            text.Add(word);
        }

        return text;
    }

    /// <summary>Assignments and words of a command.</summary>
    public static SpokenText Of(SimpleCommand command)
    {
        var text = new SpokenText();
        foreach (var assignment in command.Assignments)
        {
            text.AddBlank();
            text.Add($"{assignment.Name}=", new TextSpan(assignment.Span.Start, Math.Max(0, assignment.Value.Span.Start - assignment.Span.Start)));
            text.Add(assignment.Value);
        }

        foreach (var word in command.Words)
        {
            text.AddBlank();
            text.Add(word);
        }

        return text;
    }

    /// <summary>Where a part of the text stands in the script, quotes in the middle of it included.</summary>
    public TextSpan SpanOf(int start, int length)
    {
        var first = At(start);
        var last = At(start + length - 1);
        var from = first.IsExact ? first.Span.Start + (start - first.Start) : first.Span.Start;
        var to = last.IsExact ? last.Span.Start + (start + length - last.Start) : last.Span.End;
        return TextSpan.FromBounds(from, Math.Max(from, to));
    }

    private Piece At(int offset)
    {
        var index = _pieces.Count - 1;
        while (index > 0 && _pieces[index].Start > offset)
        {
            index--;
        }

        return _pieces[index];
    }

    private void AddBlank()
    {
        if (_pieces.Count > 0)
        {
            Add(" ", new TextSpan(_pieces[^1].Span.End, 0));
        }
    }

    private void Add(ShellWord word)
    {
        foreach (var part in word.Parts)
        {
            Add(part);
        }
    }

    private void Add(ShellWordPart part)
    {
        switch (part)
        {
            case LiteralPart literal:
                Add(literal.Value, literal.Span);
                break;
            case SingleQuotedPart { IsClosed: true } quoted when quoted.Span.Length == quoted.Value.Length + 2:
                Add(quoted.Value, new TextSpan(quoted.Span.Start + 1, quoted.Value.Length));
                break;
            case DoubleQuotedPart quoted:
                foreach (var inner in quoted.Parts)
                {
                    Add(inner);
                }

                break;
            case ParameterPart parameter:
                Add($"${{{parameter.Name}}}", parameter.Span);
                break;
            case { ConstantValue: { } value }:
                Add(value, part.Span);
                break;
            default:
                Add("$()", part.Span);
                break;
        }
    }

    private void Add(string value, TextSpan span)
    {
        if (value.Length > 0)
        {
            // Most words are one literal, whose text is there already.
            _pieces.Add(new Piece(_text?.Length ?? _value!.Length, span, value.Length == span.Length));
            if (_pieces.Count == 1)
            {
                _value = value;
                return;
            }

            _text ??= new StringBuilder(_value);
            _text.Append(value);
            _value = null;
        }
    }

    /// <summary>A run of characters.</summary>
    /// <param name="Start">Where it starts in the text.</param>
    /// <param name="Span">Where it stands in the script.</param>
    /// <param name="IsExact">Whether it stands there character by character.</param>
    private readonly record struct Piece(int Start, TextSpan Span, bool IsExact);
}
