namespace DockerfileSecrets.Printing;

/// <summary>A heredoc: a name that no line of the body is, the marker, and the body with a line end at its end.</summary>
internal readonly record struct HeredocText(string Name, string Marker, string Content)
{
    public static HeredocText Of(string body, bool expand)
    {
        ArgumentNullException.ThrowIfNull(body);
        var content = body.Length == 0 || body.EndsWith('\n') ? body : body + "\n";
        var lines = content.Split('\n').Select(line => line.TrimEnd('\r')).ToHashSet(StringComparer.Ordinal);
        var name = "EOF";
        for (var number = 2; lines.Contains(name); number++)
        {
            name = "EOF" + number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        return new HeredocText(name, expand ? $"<<{name}" : $"<<\"{name}\"", content);
    }

    public bool IsThatOf(Instruction instruction, bool expand) =>
        instruction.Heredocs is [var heredoc] && heredoc.Content == Content && heredoc.Name == Name
        && heredoc.Expand == expand && heredoc is { Chomp: false, FileDescriptor: 0, IsTerminated: true };
}
