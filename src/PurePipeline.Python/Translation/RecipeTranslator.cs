using System.Text;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Pictures;
using PurePipeline.Python.Runtime;
using PurePipeline.Python.Syntax;

namespace PurePipeline.Python.Translation;

/// <summary>A recipe as a C# class: one public method from the picture's path to the result, a private one for each function it uses.</summary>
internal static class RecipeTranslator
{
    private const int MaxRounds = 40;

    public static string Translate(SourceText source, Block module, string entryPoint, string className, RecipeOptions options)
    {
        Foresight foresight = new();
        RecipeException? refused = null;
        for (int round = 0; ; round++)
        {
            try
            {
                string text = Translate(source, module, entryPoint, className, options, foresight, copies: false, out bool needsCopies);
                return needsCopies ? Translate(source, module, entryPoint, className, options, foresight, copies: true, out _) : text;
            }
            catch (RecipeException) when (foresight.Found.Count + foresight.FoundDicts.Count + foresight.FoundFields.Count + foresight.FoundSplits.Count + foresight.FoundParameters.Count + foresight.FoundNames.Count > 0 && round < MaxRounds)
            {
                foresight.GrowingLists.UnionWith(foresight.Found);
                foresight.GrowingDicts.UnionWith(foresight.FoundDicts);
                foresight.Found.Clear();
                foresight.FoundDicts.Clear();
                foresight.FoundFields.ToList().ForEach(found => foresight.ChangingFields[found.Key] = found.Value);
                foresight.FoundFields.Clear();
                foresight.SplitIfs.UnionWith(foresight.FoundSplits);
                foresight.FoundSplits.Clear();
                foresight.ChangedParameters.UnionWith(foresight.FoundParameters);
                foresight.FoundParameters.Clear();
                foresight.ChangedNames.UnionWith(foresight.FoundNames);
                foresight.FoundNames.Clear();
            }
            catch (RecipeException problem) when (refused is null && foresight.Grown.Count > 0)
            {
                // What C# has no lists for may all be known.
                (refused, round) = (problem, 0);
                HashSet<SourceSpan> known = [.. foresight.Grown];
                foresight = new Foresight();
                foresight.KnownLists.UnionWith(known);
            }
            catch (RecipeException) when (refused is not null)
            {
                throw refused;
            }
            catch (Restart late) when (round < MaxRounds)
            {
                late.Learn(foresight);
            }
        }
    }

    // Elements that are kept have to be copied if arrays change; that they do is known only at the end.
    private static string Translate(SourceText source, Block module, string entryPoint, string className, RecipeOptions options, Foresight foresight, bool copies, out bool needsCopies)
    {
        Interpreter run = new(source, GivenPicture.Memory(ReadOnlyMemory<byte>.Empty, "none"), options);
        TranslationUnit unit = new(source, run, className) { CopiesElements = copies, Foresight = foresight };
        try
        {
            FunctionDefinition? entry = module.Statements.OfType<FunctionDefinition>().LastOrDefault(function => function.Code.Name == entryPoint);
            if (entry is not null)
            {
                run.RunModule(module);
            }

            string method = entry is not null && run.Module.Find(entryPoint) is PyFunction function ? Entry(unit, function) : Script(unit, module);
            needsCopies = unit.MutatesArrays && (unit.KeepsElements || unit.KeepsViews);
            return unit.ChangesItems && unit.GivesLists && !foresight.ChangesItems ? throw new Restart(found => found.ChangesItems = true) : Class(unit, method);
        }
        catch (RecipeException)
        {
            throw;
        }
        catch (PictureException)
        {
            throw source.Error(unit.Place, unit.Refuse("Reading the picture outside of the function").Message);
        }
        catch (NoTypeException error)
        {
            throw source.Error(unit.PlaceOf(error.Refusal), error.Refusal.Message);
        }
        catch (Refusal error)
        {
            throw source.Error(unit.PlaceOf(error), error.Message, error.Call, error.Nearest, error);
        }
        catch (PythonError error)
        {
            throw source.Error(unit.PlaceOf(error), $"{error.Kind}: {error.Message}", error.Call, error.Nearest, error, error.Kind);
        }
        catch (Exception error) when (LibraryErrors.Translate(error, null) is { } translated)
        {
            // A row tried with the typed library what the recipe asks for.
            throw source.Error(unit.Place, translated is PythonError raised ? $"{raised.Kind}: {raised.Message}" : translated.Message);
        }
    }

    private static string Entry(TranslationUnit unit, PyFunction function)
    {
        MethodScope scope = new(unit) { IsEntry = true };
        Frame frame = new(function, null);
        unit.NewMember(CSharpNames.Pascal(function.Code.Name));
        scope.NewLocal("path");
        scope.NewLocal("versions");
        CallArguments arguments = CallArguments.Of(new Code("path", StaticType.Text));
        object[] bound = function.Signature.Bind(arguments);
        for (int i = 0; i < bound.Length; i++)
        {
            frame.Variables[function.Code.Parameters[i].Name] = unit.Wrap(bound[i]);
        }

        FunctionTranslator translator = new(unit, scope, frame, isInline: false) { IsEntry = true };
        unit.Place = function.Code.Span;
        translator.Body(function.Code.Body!);
        if (scope.Result is not null && !scope.Writer.EndsInJump && !translator.IsDone)
        {
            // Python gives None here, which is no result.
            translator.Throw("ValueError", "\"The recipe gives None for this picture.\"");
        }

        return scope.Result is null || !scope.Writer.EndsInJump && !translator.IsDone
            ? throw unit.Refuse($"{function.Code.Name}(), which does not always return a result,")
            : Head(unit, function.Code, CSharpNames.Pascal(function.Code.Name), scope);
    }

    private static string Script(TranslationUnit unit, Block module)
    {
        MethodScope scope = new(unit) { IsEntry = true };
        Frame frame = new(null, null);
        (unit.Script, unit.ScriptBody) = (frame, module);
        unit.NewMember("Run");
        scope.NewLocal("path");
        scope.NewLocal("versions");
        FunctionTranslator translator = new(unit, scope, frame, isInline: false) { IsEntry = true };
        try
        {
            translator.Body(module);
            translator.ReturnVariable(LastAssigned(unit, module));
        }
        catch (ModelReached reached)
        {
            translator.ReturnHanded(reached);
        }

        return scope.Result is null ? throw unit.Refuse("A script whose last value is no array, tensor or image") : Head(unit, null, "Run", scope);
    }

    // What a script assigns last is its result; which that is has to be plain to see.
    private static string LastAssigned(TranslationUnit unit, Block module) => Assigned(unit, module) ?? throw unit.Refuse("A script that assigns nothing");

    private static string? Assigned(TranslationUnit unit, Block module)
    {
        foreach (Statement statement in module.Statements.Reverse())
        {
            switch (statement)
            {
                case Assignment { Targets: [.., Name { Id: var id }] }:
                    return id;
                case Assignment { Targets: [.., TupleDisplay { Items: [.., Name { Id: var id }] }] }:
                    return id;
                case AugmentedAssignment { Target: Name { Id: var id } }:
                    return id;
                case If branch when unit.Decided.TryGetValue(branch.Span, out bool isTaken):
                    if (Assigned(unit, isTaken ? branch.Then : branch.Else) is { } inner)
                    {
                        return inner;
                    }

                    break;
                case If or For or While or With or Match when SyntaxNames.Assigned(new Block([statement])).Count > 0 && !IsMain(unit, statement):
                    unit.Place = statement.Span;
                    throw unit.Refuse("A script whose last value is assigned within this");
                default:
                    break;
            }
        }

        return null;
    }

    private static bool IsMain(TranslationUnit unit, Statement statement) => statement is If branch && unit.Source[branch.Condition.Span].Contains("__name__", StringComparison.Ordinal);

    private static string Head(TranslationUnit unit, FunctionCode? code, string name, MethodScope scope)
    {
        string result = scope.Result!.Name;
        int threads = unit.Run.Options.Versions.TorchThreads;
        string guard = !scope.UsesVersions ? ""
            : threads == ReferenceVersions.Newest.TorchThreads ? "        versions ??= ReferenceVersions.Newest;\n"
            : $"        versions = (versions ?? ReferenceVersions.Newest) with {{ TorchThreads = {threads} }};\n";
        string text = MethodText.Of(unit, code, $"public static {result} {name}(string path, ReferenceVersions? versions = null)", scope);
        return text.Insert(text.IndexOf(BodyOpening, StringComparison.Ordinal) + BodyOpening.Length, guard);
    }

    private const string Opening = "\n{\n";

    private const string BodyOpening = "    {\n";

    private static string Class(TranslationUnit unit, string entry)
    {
        StringBuilder text = new();
        text.Append("// The C# of ").Append(Path.GetFileName(unit.Source.FileName)).Append(", by purepipeline translate.\n");
        unit.Use("PurePipeline");
        UseLiterals(unit, [entry, .. unit.Fields, .. unit.Methods.Select(method => method.Text)]);
        string[] plain = [.. unit.Usings.Where(u => !u.Contains('=', StringComparison.Ordinal))];
        foreach (string directive in plain.OrderByDescending(u => u.StartsWith("System", StringComparison.Ordinal)).Concat(unit.Usings.Except(plain)))
        {
            text.Append("using ").Append(directive).Append(";\n");
        }

        text.Append("\n#nullable enable\n\n/// <summary>The preprocessing of ").Append(Path.GetFileName(unit.Source.FileName)).Append(".</summary>\n");
        text.Append("public static class ").Append(unit.ClassName).Append("\n{\n");
        foreach (string field in unit.Fields)
        {
            text.Append("    ").Append(field).Append('\n');
        }

        text.Append(unit.Fields.Any() ? "\n" : "").Append(entry);
        foreach (TranslatedMethod method in unit.Methods.Where(method => method.Text.Length > 0).Reverse())
        {
            text.Append('\n').Append(method.Text);
        }

        foreach (string helper in unit.HelpersIn(text.ToString()))
        {
            text.Append('\n').Append(string.Concat(helper.Split('\n').Select(line => line.Length == 0 ? "\n" : $"    {line}\n")));
        }

        (string all, string records) = RecordNames.Resolve(text.Append("}\n").ToString(), unit.NewMember);
        return records.Length == 0 ? all : all.Insert(all.IndexOf(Opening, StringComparison.Ordinal) + Opening.Length, records + "\n");
    }

    // What the literals of long arrays call.
    private static void UseLiterals(TranslationUnit unit, IEnumerable<string> texts)
    {
        foreach (string text in texts)
        {
            if (text.Contains("Convert.FromBase64String(", StringComparison.Ordinal))
            {
                unit.Use("System");
            }

            if (text.Contains("MemoryMarshal.", StringComparison.Ordinal))
            {
                unit.Use("System.Runtime.InteropServices");
            }
        }
    }
}
