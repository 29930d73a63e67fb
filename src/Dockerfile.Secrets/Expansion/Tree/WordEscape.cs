namespace DockerfileSecrets;

/// <summary>The escape character and what it escapes, if anything does follow it.</summary>
internal sealed class WordEscape(TextSpan span, string value) : WordPart(span)
{
    /// <summary>What it stands for. Patterns keep the escape character, since it acts a second time there.</summary>
    public string Value { get; } = value;
}
