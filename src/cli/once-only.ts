/** The same result however often it is asked for; it is made when somebody asks first. */
export function onceOnly<Of>(get: () => Of): () => Of {
  const got: Of[] = []
  return () => {
    if (got.length === 0) got.push(get())
    return got[0] as Of
  }
}
