namespace DockerfileSecrets;

/// <summary>Whether quotes act while a word is expanded.</summary>
public enum WordQuoting
{
    /// <summary>Quotes act and vanish: arguments of instructions, values of mounts.</summary>
    Processed,

    /// <summary>Quotes are characters like others: the heredoc bodies of COPY and ADD. Variables and the escape character still
    /// act. (<c>SkipProcessQuotes</c> in BuildKit's <c>frontend/dockerfile/shell/lex.go</c>.)</summary>
    Kept,
}
