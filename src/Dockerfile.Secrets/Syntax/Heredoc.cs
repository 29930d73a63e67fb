namespace DockerfileSecrets;

/// <summary>The body of a heredoc: the lines behind a RUN, COPY or ADD up to the one that holds its name.</summary>
/// <remarks><code>
/// RUN &lt;&lt;-"EOF" sh
///     ^^^^^^^^ MarkerSpan
///     echo 1
/// EOF
/// </code>
/// <see cref="Span"/> covers the body and the name that ends it. (BuildKit <c>parser.go</c>, <c>heredocsFromLine</c>.)</remarks>
public sealed class Heredoc : SyntaxNode
{
    private DocumentElement _owner;
    private readonly Slice _marker;
    private readonly string? _quotedName;

    internal Heredoc(DocumentElement owner, HeredocMarker marker, TextSpan content, bool isTerminated)
    {
        _owner = owner;
        _marker = marker.Slice;
        _quotedName = marker.QuotedName;
        FileDescriptor = marker.FileDescriptor;
        Chomp = marker.Chomp;
        Expand = marker.Expand;
        ContentSpan = content;
        IsTerminated = isTerminated;
    }

    /// <inheritdoc/>
    public override TextSpan Span => TextSpan.FromBounds(ContentSpan.Start, TerminatorSpan.End);

    /// <summary>The name that ends the body, without quotes.</summary>
    public string Name => _quotedName ?? Marker.GetName(Element).ToString();

    /// <summary>The number before <c>&lt;&lt;</c>; 0 when there is none.</summary>
    public uint FileDescriptor { get; }

    /// <summary>Whether tabs at the start of lines go: <c>&lt;&lt;-</c>. <see cref="Content"/> still has them.</summary>
    public bool Chomp { get; }

    /// <summary>Whether variables in the body expand: no part of the name is quoted.</summary>
    public bool Expand { get; }

    /// <summary>The body: every line with its line end, nothing removed. Empty when there is none.</summary>
    public string Content => Element.GetText(ContentSpan);

    /// <summary>Where <c>&lt;&lt;NAME</c> stands in the instruction's line, relative to the element.</summary>
    public TextSpan MarkerSpan => Element.ToRelative(_marker);

    /// <summary>Where the body stands, relative to the element.</summary>
    public TextSpan ContentSpan { get; }

    /// <summary>Where the name that ends the body stands; empty at the end of the text when it is missing.</summary>
    public TextSpan TerminatorSpan
    {
        get
        {
            if (!IsTerminated)
            {
                return new TextSpan(ContentSpan.End, 0);
            }

            var behind = Element.FullSpan[ContentSpan.End..];
            return new TextSpan(ContentSpan.End + (Chomp ? behind.IndexOfAnyExcept('\t') : 0), Marker.GetName(Element).Length);
        }
    }

    /// <summary>Whether the body is ended by its name. If not, it reaches to the end of the file, and DFS006 says so.</summary>
    public bool IsTerminated { get; }

    internal override DocumentElement Owner => _owner;

    /// <summary>Gives the node to the element that is made of it.</summary>
    internal void Join(DocumentElement owner) => _owner = owner;

    private HeredocMarker Marker => new(_marker, _quotedName, FileDescriptor, Chomp, Expand);
}
