using System.Globalization;
using System.Text;
using System.Xml;
using DockerfileSecrets.Cli.Checking;

namespace DockerfileSecrets.Cli.Output.Findings;

/// <summary>Findings as XML: an element for each file inside one root.</summary>
internal abstract class FindingsXml(string root, string attribute, string value) : FindingsReport
{
    private static readonly XmlWriterSettings Settings = new() { Indent = true, NewLineChars = "\n", OmitXmlDeclaration = true, CloseOutput = false };

    public override string Head => $"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<{root} {attribute}=\"{value}\">";

    public override string Of(CheckedFile file) => Piece(xml => Write(xml, file));

    public override string Tail(CheckTotals totals) => $"\n</{root}>\n";

    protected abstract void Write(XmlWriter xml, CheckedFile file);

    /// <summary>Elements as they stand in the whole: behind another element, so that the start of the root is closed.</summary>
    protected string Piece(Action<XmlWriter> write)
    {
        var text = new StringBuilder();
        using var xml = XmlWriter.Create(text, Settings);
        xml.WriteStartElement(root);
        xml.WriteStartElement("a");
        xml.WriteEndElement();
        xml.Flush();
        var start = text.Length;
        write(xml);
        xml.Flush();
        return text.ToString(start, text.Length - start);
    }

    /// <summary>XML has no place for most control characters and for halves of surrogate pairs.</summary>
    protected static string Clean(string text) => string.Concat(VisibleText.Of(text).EnumerateRunes().Select(r => r.ToString()));

    protected static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
