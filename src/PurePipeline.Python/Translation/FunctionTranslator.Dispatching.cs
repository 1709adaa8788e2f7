using PurePipeline.Python.Libraries.Standard;
using PurePipeline.Python.Objects;

namespace PurePipeline.Python.Translation;

/// <content><c>functools.singledispatch</c>: the type of the first argument is known, so the implementation is.</content>
internal sealed partial class FunctionTranslator
{
    private Value Dispatched(SingleDispatch dispatch, IReadOnlyList<Value> positional, IReadOnlyList<(string Name, Value Value)> keywords)
    {
        Value value = positional.Count > dispatch.Place ? positional[dispatch.Place] : throw PythonError.Type($"{dispatch.FullName} requires at least 1 positional argument");
        PyCallable implementation = dispatch.Matching(type => Rows.BuiltinRows.IsInstance(unit, value, type));

        // A path is a text in C#.
        return value is Code { Constant: null, Type.Kind: TypeKind.Text } && dispatch.Types.Any(type => type.FullName.StartsWith("pathlib.", StringComparison.Ordinal) && !ReferenceEquals(dispatch.Matching(type.IsSubtypeOf), implementation))
            ? throw unit.Refuse("An implementation for paths and another one for texts") : Call(new Known(implementation), positional, keywords, dispatch.FullName);
    }
}
