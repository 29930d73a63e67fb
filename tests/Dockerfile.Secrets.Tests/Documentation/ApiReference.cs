using System.Globalization;
using System.Reflection;
using System.Text;
using System.Xml.Linq;

namespace DockerfileSecrets.Tests.Documentation;

/// <summary>The reference of a library as Markdown: a page for each public type, made of its documentation comments.</summary>
internal sealed class ApiReference(Assembly assembly)
{
    private const BindingFlags Own = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private readonly Dictionary<string, XElement> _comments = XDocument.Load(Path.ChangeExtension(assembly.Location, ".xml"))
        .Descendants("member").ToDictionary(member => member.Attribute("name")!.Value);

    public string Name => assembly.GetName().Name!;

    /// <summary>The pages by their path below docs/api.</summary>
    public IEnumerable<(string Path, string Text)> Pages()
    {
        foreach (var type in Types())
        {
            yield return ($"{Name}/{type.Name.Split('`')[0]}.md", Page(type));
        }
    }

    /// <summary>The table of the types, for the index.</summary>
    public string Index()
    {
        var text = new StringBuilder($"## {Name}\n\n| Type | Meaning |\n|---|---|\n");
        foreach (var type in Types())
        {
            text.Append(CultureInfo.InvariantCulture, $"| [{CSharpName.Of(type)}]({Name}/{type.Name.Split('`')[0]}.md) | {Cell(Comment(DocumentationId.Of(type))?.Element("summary"))} |\n");
        }

        return text.ToString();
    }

    private IEnumerable<Type> Types() => assembly.GetExportedTypes().OrderBy(type => type.Name, StringComparer.Ordinal);

    private string Page(Type type)
    {
        var text = new StringBuilder($"# {CSharpName.Of(type)}\n\n{Kind(type)} of [{Name}](../README.md), namespace `{type.Namespace}`");
        text.Append(type.BaseType is { IsPublic: true } parent && parent.Assembly == assembly ? $"; derives from [{CSharpName.Of(parent)}]({parent.Name}.md)" : "").Append(".\n");
        AppendParts(text, Comment(DocumentationId.Of(type)));
        AppendTable(text, "Constructors", type.GetConstructors(Own));
        AppendTable(text, type.IsEnum ? "Values" : "Fields", type.GetFields(Own).Where(field => !field.IsSpecialName));
        AppendTable(text, "Properties", type.GetProperties(Own));
        AppendTable(text, "Methods", type.GetMethods(Own).Where(method => !method.IsSpecialName));
        return text.ToString();
    }

    private static string Kind(Type type) => type switch
    {
        { IsEnum: true } => "Enumeration",
        { IsInterface: true } => "Interface",
        { IsValueType: true } => "Structure",
        { IsAbstract: true, IsSealed: true } => "Static class",
        { IsAbstract: true } => "Abstract class",
        _ => "Class",
    };

    private static void AppendParts(StringBuilder text, XElement? comment)
    {
        foreach (var part in comment?.Elements().Where(e => e.Name.LocalName is "summary" or "remarks" or "example") ?? [])
        {
            text.Append('\n').Append(CommentMarkdown.Of(part)).Append('\n');
        }

        AppendParameters(text, comment);
    }

    private static void AppendParameters(StringBuilder text, XElement? comment)
    {
        var parameters = comment?.Elements("param").ToArray() ?? [];
        if (parameters.Length > 0)
        {
            text.Append("\n| Parameter | Meaning |\n|---|---|\n");
            foreach (var parameter in parameters)
            {
                text.Append(CultureInfo.InvariantCulture, $"| `{parameter.Attribute("name")!.Value}` | {Cell(parameter)} |\n");
            }
        }
    }

    private void AppendTable(StringBuilder text, string title, IEnumerable<MemberInfo> members)
    {
        // What a record makes by itself has no comment, and nothing to say.
        var documented = members.Select(member => (Member: member, Comment: Comment(DocumentationId.Of(member)))).Where(m => m.Comment is not null)
            .OrderBy(m => m.Member is FieldInfo { IsLiteral: true } ? "" : m.Member.Name, StringComparer.Ordinal)
            .ToArray();
        if (documented.Length == 0)
        {
            return;
        }

        text.Append(CultureInfo.InvariantCulture, $"\n## {title}\n\n| Member | Meaning |\n|---|---|\n");
        foreach (var (member, comment) in documented)
        {
            text.Append(CultureInfo.InvariantCulture, $"| `{CSharpName.Of(member).Replace("|", "\\|", StringComparison.Ordinal)}` | {Meaning(comment!)} |\n");
        }
    }

    /// <summary>All that is said of a member, in a cell.</summary>
    private static string Meaning(XElement comment)
    {
        var parts = comment.Elements().Select(e => e.Name.LocalName switch
        {
            "summary" or "remarks" => Cell(e),
            "param" => $"*{e.Attribute("name")!.Value}*: {Cell(e)}",
            "returns" => "**Gives** " + Cell(e),
            "exception" => $"**Throws** `{e.Attribute("cref")!.Value.Split('.')[^1]}`: {Cell(e)}",
            _ => "",
        });
        return string.Join("<br>", parts.Where(part => part.Length > 0));
    }

    private static string Cell(XElement? element) =>
        element is null ? "" : CommentMarkdown.Of(element).Replace("\n\n", "<br>", StringComparison.Ordinal).Replace('\n', ' ').Replace("|", "\\|", StringComparison.Ordinal);

    private XElement? Comment(string id) => _comments.GetValueOrDefault(id);
}
