using PurePipeline.HuggingFace;
using PurePipeline.Numerics;
using PurePipeline.Python.Libraries.Builtins;
using PurePipeline.Python.Libraries.NumPy;
using PurePipeline.Python.Libraries.Torch;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;
using PurePipeline.Torch;

namespace PurePipeline.Python.Libraries.Transformers;

/// <summary><c>BatchFeature</c>: a dict whose keys are attributes, too. As a recipe's result it counts as its <c>pixel_values</c>.</summary>
internal sealed class BatchFeatureObject : PyDict
{
    private const string Pixels = "pixel_values";

    /// <summary>The type, whose instances' keys are attributes.</summary>
    public static readonly PyType KeysType = new KeyedType();

    static BatchFeatureObject() => KeysType.Members
        .Property("data", static self => self)
        .Method("to(self, *args, **kwargs)", To);

    public override PyType Type => KeysType;

    /// <summary>Whether text was given, too, of which a tokenizer makes what is not here.</summary>
    public bool HasText { get; set; }

    public static BatchFeatureObject Of(NativeCall call, BatchFeature features, object tensors, ImageProcessorBackend backend)
    {
        Func<NdArray, object>? make = tensors switch
        {
            PyNone => null,
            "pt" => static array => new TensorObject(TorchTensor.FromNumpy(array)),
            "np" => static array => new ArrayObject(array),
            _ => throw call.Unsupported($"return_tensors={Representation.Repr(tensors)}"),
        };
        Func<NdArray, object> part = backend == ImageProcessorBackend.Pil ? static array => new ArrayObject(array) : static array => new TensorObject(TorchTensor.FromNumpy(array));
        BatchFeatureObject result = new();
        foreach (Feature feature in features.Features)
        {
            foreach (NdArray counted in feature.Parts)
            {
                call.Run.Budget.ChargeArray(counted.Shape, counted.DType.ItemSize());
            }

            result.Items[feature.Name] = make is not null ? make(feature.ToArray()) : feature.Form switch
            {
                FeatureForm.Array => part(feature.Parts[0]),
                FeatureForm.List => new PyList([.. feature.Parts.Select(part)]),
                _ => new PyList([.. feature.Parts.Select(numbers => numbers.Rank == 0 ? ArrayElements.Item(numbers) : new PyTuple([.. Sequences.ToList(call.Run, ArrayElements.ToList(numbers))]))]),
            };
        }

        return result;
    }

    /// <summary>What a recipe that returns all features is for.</summary>
    public NdArray PixelValues() => (Items.GetValueOrDefault(Pixels) as IArrayValue)?.ToNdArray()
        ?? throw PythonError.Value($"The features have no \"{Pixels}\" that is one array; ask for return_tensors=\"pt\" or \"np\".");

    public override object? Missing(Interpreter run, object key) => HasText && key is string name && name != Pixels
        ? throw new Refusal($"\"{name}\" is what a tokenizer makes of the text; of pictures, this processor gives {string.Join(", ", Items.Keys)}.", "transformers.AutoTokenizer")
        : null;

    // to(device), to(dtype): floats become that dtype.
    private static BatchFeatureObject To(NativeCall call)
    {
        var self = (BatchFeatureObject)call.Self;
        foreach (object argument in call.Star("args").Items.Concat(((PyDict)call["kwargs"]).Items.Values))
        {
            if (argument is not TorchDType dtype)
            {
                continue;
            }

            foreach ((object key, object value) in self.Items.ToList())
            {
                if (value is TensorObject { Tensor: var tensor } && tensor.DType.IsFloat())
                {
                    self.Items[key] = TensorOperators.Result(call.Run, tensor.To(dtype.Value));
                }
            }
        }

        return self;
    }

    private sealed class KeyedType() : PyType("BatchFeature", "transformers.BatchFeature", DictType.Type)
    {
        public override object? GetAttribute(object self, string name) => base.GetAttribute(self, name) ?? ((BatchFeatureObject)self).Items.GetValueOrDefault(name);
    }
}
