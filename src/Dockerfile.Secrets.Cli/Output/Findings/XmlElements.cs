using System.Text;

namespace DockerfileSecrets.Cli.Output.Findings;

/// <summary>Writes elements of XML, one below the other, as they stand inside a root.</summary>
internal sealed class XmlElements
{
    private readonly StringBuilder _text = new();
    private readonly Stack<string> _open = new();
    private bool _isTagOpen;
    private bool _hasText;

    public void Start(string name)
    {
        CloseTag();
        NewLine();
        _text.Append('<').Append(name);
        _open.Push(name);
        _isTagOpen = true;
        _hasText = false;
    }

    /// <summary>An attribute of the element that was started last.</summary>
    public void Attribute(string name, string value)
    {
        _text.Append(' ').Append(name).Append("=\"");
        Append(value, isAttribute: true);
        _text.Append('"');
    }

    public void Text(string value)
    {
        CloseTag();
        Append(value, isAttribute: false);
        _hasText = true;
    }

    public void End()
    {
        var name = _open.Pop();
        if (_isTagOpen)
        {
            _text.Append(" />");
        }
        else
        {
            if (!_hasText)
            {
                NewLine();
            }

            _text.Append("</").Append(name).Append('>');
        }

        _isTagOpen = false;
        _hasText = false;
    }

    public override string ToString() => _text.ToString();

    private void CloseTag()
    {
        _text.Append(_isTagOpen ? ">" : "");
        _isTagOpen = false;
    }

    private void NewLine() => _text.Append('\n').Append(' ', 2 * (_open.Count + 1));

    private void Append(string value, bool isAttribute)
    {
        foreach (var c in value)
        {
            _ = c switch
            {
                '&' => _text.Append("&amp;"),
                '<' => _text.Append("&lt;"),
                '>' => _text.Append("&gt;"),
                '"' when isAttribute => _text.Append("&quot;"),
                '\t' when isAttribute => _text.Append("&#x9;"),
                _ => _text.Append(c),
            };
        }
    }
}
