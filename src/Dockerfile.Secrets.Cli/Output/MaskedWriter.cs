using System.Text;

namespace DockerfileSecrets.Cli.Output;

/// <summary>Passes text on, line by line, with stars in place of tokens: whatever a command quotes, the tool shows no secret.</summary>
internal sealed class MaskedWriter(TextWriter inner) : TextWriter
{
    private readonly StringBuilder _line = new();

    public override Encoding Encoding => inner.Encoding;

    public override void Write(char value)
    {
        _line.Append(value);
        if (value == '\n')
        {
            Pass();
        }
    }

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public override void Write(string? value) => Write(value.AsSpan());

    public override void Write(ReadOnlySpan<char> buffer)
    {
        _line.Append(buffer);
        if (buffer.Contains('\n'))
        {
            Pass();
        }
    }

    public override void Flush()
    {
        Pass();
        inner.Flush();
    }

    private void Pass()
    {
        inner.Write(SensitiveText.Mask(_line.ToString()));
        _line.Clear();
    }
}
