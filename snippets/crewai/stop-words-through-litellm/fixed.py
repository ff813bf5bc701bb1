import litellm

reply = litellm.completion(
    model="openai/gpt-5.1",
    messages=[{"role": "user", "content": "Is claim 7 a motor claim?"}],
    stop=["\nObservation:"],
    additional_drop_params=["stop"],
)
print(reply.choices[0].message.content)
#> A motor claim.
