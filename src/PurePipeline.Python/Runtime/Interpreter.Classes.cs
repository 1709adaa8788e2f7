using PurePipeline.Python.Libraries.Albumentations;
using PurePipeline.Python.Libraries.Builtins;
using PurePipeline.Python.Libraries.Standard;
using PurePipeline.Python.Libraries.Torch;
using PurePipeline.Python.Libraries.TorchVision;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Syntax;

namespace PurePipeline.Python.Runtime;

/// <summary>Class definitions.</summary>
internal sealed partial class Interpreter
{
    private void Define(ClassDefinition definition, Scope scope)
    {
        List<object> decorators = [.. definition.Decorators.Select(d => EvaluateToKeep(d, scope))];
        List<PyType> bases = [];
        foreach (Argument argument in definition.Bases)
        {
            object value = EvaluateOrUnknown(argument.Value, scope);
            _place = argument.Span;
            if (value is UnknownName { MayBeKept: true } unknown)
            {
                scope.Set(definition.Name, unknown.MadeAt(argument.Span));
                return;
            }

            if (argument is { Kind: ArgumentKind.Keyword, Name: "total" } || (argument is { Kind: ArgumentKind.Keyword, Name: "metaclass" } && ReferenceEquals(value, SmallModules.AbstractMeta)))
            {
                continue;
            }

            // A logger's formatter or handler: nothing is logged.
            if (value is NativeFunction { FullName: "logging.Formatter" or "logging.StreamHandler" or "logging.NullHandler" or "logging.Handler" or "logging.Filter" })
            {
                scope.Set(definition.Name, value);
                return;
            }

            if (argument.Kind != ArgumentKind.Positional || !(IsBase(value) || IsMixedIn(value)))
            {
                throw new Refusal("A class based on this is not supported; classes of the recipe's own, object, dict, list, tuple, str, enums and exceptions are.");
            }

            bases.Add(value is AbstractType { Name: "TypedDict" } ? DictType.Type : (PyType)value);
        }

        string fullName = QualifiedName(definition.Name, scope);
        Scope body = new(scope, definition.Locals, definition.Globals) { IsClass = true, QualifiedName = fullName };
        Execute(definition.Body, body);
        bool isGeneric = bases.Exists(type => type is AbstractType);
        bool isProtocol = bases.Exists(type => type is AbstractType { Name: "Protocol" });
        bases.RemoveAll(type => ReferenceEquals(type, OtherTypes.Object) || type is AbstractType);
        bool isEnum = bases.Exists(type => type.IsSubtypeOf(EnumModule.Enum));
        if (!isEnum && bases.Exists(type => ReferenceEquals(type, NumberTypes.Int)))
        {
            _place = definition.Bases[0].Span;
            throw new Refusal("A class based on int is not supported unless it is an enum.");
        }

        Dictionary<string, object> attributes = new(body.Values);
        PyClass made = bases is [var only] && ReferenceEquals(only, NamedTupleClass.Any)
            ? new NamedTupleClass(definition.Name, fullName, definition.Fields, [.. definition.Fields.Where(attributes.ContainsKey).Select(field => attributes[field])], attributes)
            : isEnum
            ? new PyEnumClass(definition.Name, fullName, bases, attributes, this)
            : new PyClass(definition.Name, fullName, bases, attributes) { Fields = definition.Fields, IsGeneric = isGeneric, IsProtocol = isProtocol };
        object? announced = made.FindBehind(made, "__init_subclass__");
        ((announced as PyDecorated)?.Function ?? announced as PyFunction)?.Invoke(this, CallArguments.Of(made));
        scope.Set(definition.Name, Decorate(made, decorators, definition.Decorators));
    }

    private static bool IsMixedIn(object value) => value is PyType type && (PyClass.IsValueType(type) || ReferenceEquals(value, NumberTypes.Int) || value is AbstractType { IsBase: true });

    private static bool IsBase(object value) =>
        value is PyType type && (type is PyClass || ReferenceEquals(type, OtherTypes.Object) || ReferenceEquals(type.Base, TransformObject.TransformType)
            || ReferenceEquals(type, AugmentationBases.ImageOnly) || ReferenceEquals(type, AugmentationBases.Dual)
            || ReferenceEquals(type, NeuralNetworkModule.ModuleType) || ReferenceEquals(type, NeuralNetworkModule.Dataset) || ReferenceEquals(type, NamedTupleClass.Any) || type.IsSubtypeOf(EnumModule.Enum) || PyException.IsException(type));
}
