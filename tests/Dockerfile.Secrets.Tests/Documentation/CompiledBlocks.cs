using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DockerfileSecrets.Tests.Documentation;

/// <summary>Compiles the C# blocks of a page as a reader would who puts them one behind the other.</summary>
internal static class CompiledBlocks
{
    /// <summary>What a reader has at hand before the first block: the text of a Dockerfile, under the names that pages use, and its document.</summary>
    private const string Given = "string text, string dockerfile, DockerfileDocument document";

    /// <summary>What the SDK puts into a new project, and our namespaces.</summary>
    private const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using DockerfileSecrets;
        global using DockerfileSecrets.BuildFiles;
        global using DockerfileSecrets.Images;
        """;

    /// <summary>The framework and our own assemblies: nothing that the tests alone refer to.</summary>
    private static readonly ImmutableArray<MetadataReference> References = [.. Assemblies().Select(path => (MetadataReference)MetadataReference.CreateFromFile(path))];

    /// <summary>What the compiler says about blocks that stand behind each other: errors, and warnings about null.</summary>
    public static IReadOnlyList<Microsoft.CodeAnalysis.Diagnostic> Of(IReadOnlyList<MarkdownBlock> blocks)
    {
        // Each block is a function inside the one before: it sees the names of that, and may use them anew.
        var bodies = blocks.Select(Split).ToArray();
        var code = string.Concat(bodies.SelectMany(b => b.Usings)) + string.Concat(bodies.Select(b => b.Types)) + "static class Page\n{\nstatic void Given(" + Given + ")\n{\n"
            + string.Concat(bodies.Select((b, i) => $"void Block{i}()\n{{\n#line {blocks[i].Line + 1} \"{blocks[i].Page}\"\n{b.Body}"))
            + new string('}', bodies.Length + 2) + "\n";
        var options = new CSharpParseOptions(LanguageVersion.Latest);
        var compilation = CSharpCompilation.Create(
            "Page",
            [CSharpSyntaxTree.ParseText(Usings, options), CSharpSyntaxTree.ParseText(code, options, blocks[^1].Page)],
            References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        return [.. compilation.GetDiagnostics().Where(d => d.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error || d.Id.StartsWith("CS86", StringComparison.Ordinal))];
    }

    /// <summary>The directives <c>using</c> of a block, which belong to the top of a file, its types, which no function holds, and the rest with empty lines in their place.</summary>
    private static (string[] Usings, string Types, string Body) Split(MarkdownBlock block)
    {
        var root = CSharpSyntaxTree.ParseText(block.Text).GetCompilationUnitRoot();
        var usings = root.Usings.Select(u => u.ToString() + "\n").ToArray();
        Microsoft.CodeAnalysis.SyntaxNode[] types = [.. root.Members.OfType<BaseTypeDeclarationSyntax>()];
        var body = root.Usings.Concat(types).Aggregate(block.Text, (text, node) => text.Remove(node.Span.Start, node.Span.Length).Insert(node.Span.Start, Blank(node.ToString())));
        return (usings, string.Concat(types.Select(type => type + "\n")), body);

        static string Blank(string text) => string.Concat(text.Select(c => c == '\n' ? '\n' : ' '));
    }

    private static IEnumerable<string> Assemblies()
    {
        var framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        return ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => path.StartsWith(framework, StringComparison.Ordinal) || Path.GetFileName(path) is "Dockerfile.Secrets.dll" or "Dockerfile.Secrets.BuildFiles.dll" or "Dockerfile.Secrets.Images.dll");
    }
}
