using DockerfileSecrets.Cli.Input;

namespace DockerfileSecrets.Cli.Output.Json;

internal sealed record PlaceModel(int Line, int Column, int Offset)
{
    public static PlaceModel Of(ReadDocument read, int offset)
    {
        var position = read.GetPosition(offset);
        return new PlaceModel(position.Line, position.Column, offset);
    }
}

internal sealed record SpanModel(PlaceModel Start, PlaceModel End)
{
    public static SpanModel Of(ReadDocument read, TextSpan span) => new(PlaceModel.Of(read, span.Start), PlaceModel.Of(read, span.End));
}

internal sealed record DiagnosticModel(string Code, string Name, string Severity, string Message, string? Suggestion, SpanModel Span)
{
    public static DiagnosticModel[] Of(ReadDocument read) =>
    [
        .. read.Document.Diagnostics.Select(d => new DiagnosticModel(
            d.Code, d.Descriptor.Name, d.Severity.ToString().ToLowerInvariant(), d.Message, d.Suggestion, SpanModel.Of(read, d.Span))),
    ];
}
