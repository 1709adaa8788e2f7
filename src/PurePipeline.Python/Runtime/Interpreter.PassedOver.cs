using PurePipeline.Python.Objects;
using PurePipeline.Python.Syntax;
using PurePipeline.Python.Translation;

namespace PurePipeline.Python.Runtime;

/// <summary>An if or a loop that something unknown decides is passed over, and what it might have changed is unknown from there on.</summary>
internal sealed partial class Interpreter
{
    private Flow PassOver(UnknownName unknown, Expression decides, Scope scope, params Block[] blocks)
    {
        // What only raises cannot have been in the way of a result.
        foreach (Block block in blocks.Where(block => block.Statements is not [.., Raise]))
        {
            if (SyntaxNames.Nested(block).Any(statement => statement is Return or Raise or Yield or Scoping || (statement is Break or Continue && blocks.Length > 1))
                || MayChangeWhatIsShared(block, scope, []))
            {
                throw Refused(unknown, decides);
            }

            string[] changed = [.. scope.Values.Where(pair => IsContainer(pair.Value) && SyntaxNames.IsRead(block, pair.Key)).Select(pair => pair.Key)];
            foreach (string name in SyntaxNames.Assigned(block).Concat(changed))
            {
                scope.Set(name, unknown);
            }
        }

        return Flow.Next;
    }

    // Arrays, of which others may be views, and what belongs to a scope further out, by itself or by the recipe's functions.
    private static bool MayChangeWhatIsShared(Block block, Scope scope, HashSet<FunctionCode> seen) =>
        scope.Bindings.Any(binding => SyntaxNames.IsRead(block, binding.Name) && binding.Value switch
        {
            PyFunction function => function.Code.BindsGlobals || function.Code.Body is not { } body || (seen.Add(function.Code) && MayChangeAnything(body, function.Scope, seen)),
            PyClass or BoundMethod or IArrayValue => true,
            var value => IsContainer(value) && !scope.Values.ContainsKey(binding.Name),
        });

    private static bool MayChangeAnything(Block body, Scope scope, HashSet<FunctionCode> seen) =>
        MayChangeWhatIsShared(body, scope, seen) || scope.Values.Any(pair => IsContainer(pair.Value) && SyntaxNames.IsRead(body, pair.Key));

    private static bool IsContainer(object value) => value is PyList or PyDict or PySet or PyInstance;
}
